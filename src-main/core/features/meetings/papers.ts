import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { AgendaItem, Meeting } from '../../../../src-shared/contract/meetings.ts'
import { cleanFileName } from '../../../../src-shared/domain/clean-file-name.ts'
import { createFormat, type Format } from '../../../../src-shared/domain/format.ts'
import { honorificOf } from '../../../../src-shared/domain/honorific.ts'
import { joinAddress } from '../../../../src-shared/domain/join-address.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { voterCode } from '../../../../src-shared/domain/voter-code.ts'
import { listPrintTexts } from '../../../../src-shared/texts/list-print.ts'
import { meetingPapers } from '../../../../src-shared/texts/meeting-papers.ts'
import { readClub } from '../../db/club-row.ts'
import type { Ctx } from '../../db/ctx.ts'
import { exportRecordOp } from '../../db/export-record.ts'
import { drawable } from '../../pdf/list-text.ts'
import type { ListToPrint } from '../../pdf/list-to-print.ts'
import type { Addressee, MeetingToPrint } from '../../pdf/meeting-to-print.ts'
import type { JobModule } from '../../workers/job-messages.ts'
import { awaitJob } from '../../workers/run-job.ts'
import { drawPapers, type PaperJob } from './draw-papers.ts'
import { itemHeadings } from './item-headings.ts'
import { type BookVoter, meetingBook } from './meeting-book.ts'
import { itemsOf } from './meeting-rows.ts'
import { memberWords } from './shown-voters.ts'
import { fixedMeeting } from './voters.ts'

/** Papers of few are drawn faster than a worker starts. */
const MOST_HERE = 100
/** A batch that a window can wait for. */
const MOST = 30000
const drawing: JobModule<PaperJob, Uint8Array> = new URL('./papers-worker.ts', import.meta.url)

type Asked = Inputs['meetings']['papers']

/** What papers need of an open club. */
export interface PapersHost {
  ctx(): Ctx
  command<T>(work: (ctx: Ctx) => T): Promise<T>
}

/** Draws the papers to send out, or the list of those entitled, and records that personal data left the program. */
export async function makePapers(
  host: PapersHost,
  input: Asked,
  signal?: AbortSignal,
): Promise<Outputs['meetings']['papers']> {
  const ctx = host.ctx()
  const meeting = fixedMeeting(ctx, input.meetingId)
  const chosen = input.voterIds === undefined ? null : new Set<string>(input.voterIds)
  const { voters: everyone, stands } = meetingBook(ctx.read, meeting)
  const wanted = everyone.filter(
    ({ id, rows }) =>
      (chosen === null || chosen.has(id) || rows.some((row) => chosen.has(row))) &&
      (input.counts === undefined || (stands.get(id)?.counts ?? 'none') === input.counts),
  )
  const voters = input.draft && input.kind === 'notice' ? wanted.slice(0, 1) : wanted
  if (voters.length + input.blanks === 0) throw refuse('NO_PAPERS_TO_MAKE', {})
  if (voters.length > MOST) throw refuse('TOO_MANY_AT_ONCE', { count: voters.length, limit: MOST })

  const job = input.kind === 'voters' ? listJob(ctx, meeting, voters, input) : papersJob(ctx, meeting, voters, input)
  const pdf = voters.length > MOST_HERE ? await awaitJob(drawing, job, { ...(signal && { signal }) }) : drawPapers(job)

  const words = meetingPapers[input.locale].fileNames
  const title = input.kind === 'voters' ? words.voters(meeting.name) : words.papers(meeting.name)
  const file = new File([new Uint8Array(pdf)], cleanFileName(`${title}.pdf`), { type: 'application/pdf' })
  const operationId = input.draft ? null : await host.command((now) => record(now, { title, file, voters, input }))
  return { file, voters: voters.length, operationId }
}

function papersJob(ctx: Ctx, meeting: Meeting, voters: readonly BookVoter[], input: Asked): PaperJob {
  const addresses = addressesOf(ctx, voters)
  const known = memberWords(ctx.read, voters)
  const words = meetingPapers[input.locale]
  const named = voters.map((voter): Addressee => {
    const { memberId, name, serial, votes } = voter
    const { memberNumber = '' } = known.get(memberId) ?? {}
    const count = meeting.votes === 'units' ? words.voteCount(String(votes)) : ''
    return {
      name,
      honorific: honorificOf(name, { unsplit: !name.includes(' ') }),
      number: [words.number(String(serial), memberNumber), count].filter(Boolean).join('　'),
      address: input.locale === 'ja' ? (addresses.get(memberId) ?? []) : [],
      code: voterCode(meeting.id, serial),
    }
  })
  const blank: Addressee = { name: '', honorific: '', number: '', address: [], code: '' }
  const papers = {
    meeting: meetingToPrint(ctx, meeting, input.locale),
    voters: [...named, ...Array.from({ length: input.blanks }, () => blank)],
    parts: input.parts,
    createdAt: ctx.now,
  }
  return { kind: 'papers', papers }
}

function meetingToPrint(ctx: Ctx, meeting: Meeting, locale: 'ja' | 'en'): MeetingToPrint {
  const words = meetingPapers[locale]
  const club = readClub(ctx.read)
  const f = createFormat(locale, club.yearStyle, club.timeZone)
  return {
    ...{
      locale,
      name: meeting.name,
      club: senderOf(club, f),
      note: meeting.note,
    },
    ...{ today: f.date(ctx.today), day: f.date(meeting.heldOn), answerBy: f.date(meeting.answerBy) },
    when: whenOf(meeting, f, locale),
    where: meeting.place || words.undecided,
    online: meeting.onlineAddress,
    standing: meeting.standing,
    proxyLimit: meeting.proxyLimit === null ? '' : String(meeting.proxyLimit),
    items: itemsToPrint(itemsOf(ctx.read, meeting.id), locale),
  }
}

/** Also where the slips are to be sent. */
function senderOf(
  { name, representative, postalCode, address, phone }: ReturnType<typeof readClub>,
  f: Format,
): string[] {
  const place = [f.postalCode(postalCode), address].filter(Boolean).join(' ')
  return [name, representative, place, phone && f.phone(phone)].filter(Boolean)
}

export function whenOf({ heldOn, startsAt, endsAt }: Meeting, f: Format, locale: 'ja' | 'en'): string {
  return meetingPapers[locale].dayAndTime(f.date(heldOn), startsAt, endsAt)
}

function itemsToPrint(items: readonly AgendaItem[], locale: 'ja' | 'en'): MeetingToPrint['items'] {
  const headings = itemHeadings(items, locale)
  return items.map(({ id, title, text, kind }) => {
    return { heading: headings.get(id) ?? '', title, text, isVote: kind === 'vote' }
  })
}

interface Stored {
  readonly id: string
  readonly postalCode: string
  readonly prefecture: string
  readonly city: string
  readonly street: string
  readonly building: string
}

/** As lines for the window of an envelope. */
function addressesOf(ctx: Ctx, voters: readonly BookVoter[]): ReadonlyMap<string, readonly string[]> {
  const f = createFormat('ja', 'western')
  const rows = ctx.read.rows<Stored>(
    `SELECT id, postal_code, prefecture, city, street, building FROM member WHERE id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(voters.map(({ memberId }) => memberId)),
  )
  return new Map(
    rows.map(({ id, building, ...address }) => [
      id,
      [f.postalCode(address.postalCode), joinAddress({ ...address, building: '' }), building].filter(Boolean),
    ]),
  )
}

function listJob(ctx: Ctx, meeting: Meeting, voters: readonly BookVoter[], input: Asked): PaperJob {
  const { locale, recipient } = input
  const club = readClub(ctx.read)
  const f = createFormat(locale, club.yearStyle, club.timeZone)
  const { list: words, people, households } = meetingPapers[locale]
  const { serial, number, name, kana, votes, sign } = words.columns
  const known = memberWords(ctx.read, voters)
  const column = (header: string, align: 'left' | 'right' = 'left') => ({
    header,
    align,
    firm: true,
    whole: align === 'right',
  })
  const list: ListToPrint = {
    ...{ design: 'table', paper: 'a4', landscape: false, locale, groupOrder: [], remark: '' },
    title: drawable(words.title(meeting.name)),
    club: drawable(club.name),
    asOf: words.asOf(f.date(meeting.recordOn)),
    count: (meeting.unit === 'household' ? households : people)(f.number(voters.length)),
    watermark: drawable(recipient),
    notice: listPrintTexts[locale].notice,
    columns: [
      column(serial, 'right'),
      column(number),
      column(name),
      column(kana),
      column(votes, 'right'),
      column(sign),
    ],
    rows: voters.map((voter) => {
      const { memberNumber = '', kana = '' } = known.get(voter.memberId) ?? {}
      const cells = [`${voter.serial}`, memberNumber, voter.name, kana, `${voter.votes}`, '　　　　'].map(drawable)
      return { name: '', kana: '', groups: [], phones: [], cells }
    }),
  }
  return { kind: 'list', list, createdAt: ctx.now }
}

function record(
  ctx: Ctx,
  { title, file, voters, input }: { title: string; file: File; voters: readonly BookVoter[]; input: Asked },
) {
  const op = exportRecordOp(ctx, {
    ...{ title, format: 'pdf', rows: voters.length, fileName: file.name },
    columns: input.kind === 'voters' ? ['memberNumber', 'name', 'kana', 'votes'] : ['name', 'address', 'memberNumber'],
    who: { ids: voters.map(({ memberId }) => memberId) },
    recipient: input.recipient,
    purpose: input.purpose || title,
  })
  return ctx.write({ label: { kind: 'export', name: title, count: voters.length }, ops: [op] })
}
