import type { Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { Progress } from '../../../../src-shared/contract/progress.ts'
import { memberRowsById } from '../../db/member-rows.ts'
import { chosenPeople } from './chosen-people.ts'
import { type Disclosure, disclose } from './disclose.ts'
import { drawList } from './draw-list.ts'
import { isSensitive, layoutOf } from './list-columns.ts'
import { listFile } from './list-file.ts'
import type { ListHost, ListJob, ListRequest } from './list-host.ts'
import { listSpeaker } from './list-speaker.ts'
import { listTitle } from './list-title.ts'
import { type MadeFile, recordExport } from './record-export.ts'
import { sortPeople } from './sort-people.ts'

const SHOWN_FIRST = 5
const SHOWN_SHEETS = 60

/** Makes a list and records that it was made: there is no file without its record. */
export async function* makeList(
  host: ListHost,
  request: ListRequest,
  signal?: AbortSignal,
): AsyncGenerator<Progress, MadeFile, void> {
  const { job } = jobOf(host, request)
  const made = yield* host.work('make', job, signal)
  const title = listTitle(request)
  const file = listFile(made.parts, { title, day: job.today, format: request.format })
  return recordExport(host, file, { ...request, ...made, title })
}

/** What a list would hold, before it is made. */
export async function checkList(
  host: ListHost,
  request: ListRequest,
  signal?: AbortSignal,
): Promise<Outputs['lists']['check']> {
  const { job, disclosure } = jobOf(host, request)
  const { rows, withheld, lost, crowded, sample } = await lastOf(host.work('survey', job, signal))
  const { read } = host.ctx()
  const speaker = listSpeaker(read, request.locale)
  const delicate = layoutOf(request, speaker).columns.filter((key) => isSensitive(key, speaker))
  const names = new Map(speaker.customFields.map(({ id, name }) => [`custom:${id}`, name]))
  return {
    rows,
    refused: disclosure.refused,
    unasked: disclosure.unasked,
    withheld,
    sensitiveColumns: delicate.map((key) => names.get(key) ?? key),
    lost,
    crowded,
    first: memberRowsById(read, job.ids.slice(0, SHOWN_FIRST)),
    sample,
  }
}

/** The first sheets of a list as they would print; short enough to be drawn at once. */
export function previewList(host: ListHost, request: ListRequest): Outputs['lists']['preview'] {
  const { job } = jobOf(host, request)
  const { read } = host.ctx()
  const layout = layoutOf(request, listSpeaker(read, request.locale))
  const ids = sortPeople(read, job, layout).slice(0, SHOWN_SHEETS)
  const { parts } = drawList(
    read,
    { ...job, ids, ...(layout.perHousehold ? {} : { outOf: job.ids.length }) },
    { report: () => undefined, checkCancelled: () => undefined },
  )
  const pdf = listFile(parts, { title: listTitle(request), day: job.today, format: 'pdf' })
  return { pdf, shown: ids.length, total: job.ids.length }
}

function jobOf(host: ListHost, { who, ...request }: ListRequest): { job: ListJob; disclosure: Disclosure } {
  const ctx = host.ctx()
  const disclosure = disclose(ctx.read, chosenPeople(ctx, { who, ...request }), request)
  const { ids, withheld, hiddenNames } = disclosure
  return { disclosure, job: { request, ids, withheld, hiddenNames, today: ctx.today, now: ctx.now } }
}

async function lastOf<R>(steps: AsyncGenerator<unknown, R, void>): Promise<R> {
  for (;;) {
    const step = await steps.next()
    if (step.done === true) return step.value
  }
}
