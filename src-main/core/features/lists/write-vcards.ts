import { setImmediate } from 'node:timers/promises'
import type { Connection } from '../../db/connection.ts'
import { type ConsentItem, itemColumns } from './consent-items.ts'
import { type FullMember, fullMembers } from './full-members.ts'
import { layoutOf } from './list-columns.ts'
import type { ListJob } from './list-host.ts'
import { listSpeaker } from './list-speaker.ts'
import type { ListWatch } from './list-watch.ts'
import type { MadeList } from './made-list.ts'
import { sortPeople } from './sort-people.ts'
import { vcard } from './vcard.ts'

const STEP = 250
const fields = [
  ...([
    'phone',
    'mobile',
    'otherPhones',
    'email',
    'otherEmails',
    'postalCode',
    'prefecture',
    'city',
    'street',
  ] as const),
  ...(['building', 'country', 'birthDate', 'memberType'] as const),
]

/** A file of vCards; with a layout only what its columns show. */
export async function writeVcards(db: Connection, job: ListJob, watch: ListWatch): Promise<MadeList> {
  const { shown, sorted } = plan(db, job)
  const encoder = new TextEncoder()
  const parts: Uint8Array<ArrayBuffer>[] = []
  for (let done = 0; done < sorted.length; done += STEP) {
    watch.checkCancelled()
    const members = fullMembers(db, sorted.slice(done, done + STEP), [], job)
    const cards = members.map((member) => vcard(without(member, shown, job.withheld.get(member.id) ?? [])))
    parts.push(encoder.encode(cards.join('')))
    watch.report({ stage: 'writing', done: Math.min(done + STEP, sorted.length), total: sorted.length })
    await setImmediate()
  }
  return { parts, rows: sorted.length, columns: ['name', 'kana', ...fields.filter((field) => shown.has(field))] }
}

function plan(db: Connection, job: ListJob): { shown: ReadonlySet<string>; sorted: readonly string[] } {
  const layout = layoutOf(job.request, listSpeaker(db, job.request.locale))
  const isWhole = job.request.layout === undefined && job.request.audience === 'office'
  const columns = new Set<string>(isWhole ? fields : layout.columns)
  if (columns.has('address')) for (const part of itemColumns.address) columns.add(part)
  return { shown: columns, sorted: sortPeople(db, job, layout) }
}

function without(member: FullMember, shown: ReadonlySet<string>, items: readonly ConsentItem[]): FullMember {
  const withheld = new Set(items.flatMap((item) => itemColumns[item]))
  const hidden = fields.filter((field) => !shown.has(field) || withheld.has(field))
  const blank = Object.fromEntries(hidden.map((field) => [field, empty(field)]))
  return { ...member, ...blank }
}

function empty(field: (typeof fields)[number]): string | null | readonly string[] {
  if (field === 'birthDate') return null
  return field === 'otherPhones' || field === 'otherEmails' ? [] : ''
}
