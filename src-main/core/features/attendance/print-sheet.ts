import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { cleanFileName } from '../../../../src-shared/domain/clean-file-name.ts'
import { createFormat } from '../../../../src-shared/domain/format.ts'
import { attendancePrintTexts } from '../../../../src-shared/texts/attendance-print.ts'
import { readClub } from '../../db/club-row.ts'
import type { Ctx } from '../../db/ctx.ts'
import { recordLeaving } from '../../db/export-record.ts'
import type { ListToPrint, PrintedColumn } from '../../pdf/list-to-print.ts'
import { printList } from '../../pdf/print-list.ts'
import type { AttendanceHost } from './attendance-host.ts'
import { expectation } from './expected-people.ts'
import { sheetPeople } from './people-on-sheet.ts'
import { sessionName, storedActivity, storedSession } from './queries.ts'

type Request = Inputs['attendance']['printSheet']

/** The paper to sign on for one session, in the sheet's own order, with empty rows for those who just come. */
export async function printSheet(
  host: AttendanceHost,
  input: Request,
  signal?: AbortSignal,
): Promise<Outputs['attendance']['printSheet']> {
  const ctx = host.ctx()
  const list = signInList(ctx, input)
  const drawing = printList(list, { as: 'signIn', createdAt: ctx.now }, signal)
  let step = await drawing.next()
  while (!step.done) step = await drawing.next()
  const file = new File(
    [step.value],
    cleanFileName(`${list.title} ${storedSession(ctx.read, input.sessionId).heldOn}.pdf`),
    {
      type: 'application/pdf',
    },
  )
  const rows = list.rows.length - input.blankRows
  const leaving = { title: list.title, format: 'pdf', rows, columns: ['memberNumber', 'name', 'kana'] }
  const who = { session: input.sessionId }
  const name = sessionName(storedSession(ctx.read, input.sessionId))
  await recordLeaving(host, { ...leaving, who, recipient: '', purpose: '', fileName: file.name }, name)
  return { file }
}

function signInList(ctx: Ctx, { sessionId, paper, blankRows, locale }: Request): ListToPrint {
  const session = storedSession(ctx.read, sessionId)
  const activity = storedActivity(ctx.read, session.activityId)
  const expected = new Set(expectation(ctx, activity.expected).anyOf([session.heldOn]))
  const marked = ctx.read.rows<{ id: string }>(
    `SELECT coalesce(member.root, person_id) AS id FROM attendance LEFT JOIN member ON member.id = person_id
     WHERE session_id = ? AND attendance.deleted = 0 AND state IS NOT NULL`,
    sessionId,
  )
  const people = sheetPeople(ctx, expected, new Set(marked.map(({ id }) => id)))
  const words = attendancePrintTexts[locale]
  const club = readClub(ctx.read)
  const format = createFormat(locale, club.yearStyle, club.timeZone)
  const time = [session.startsAt, session.endsAt].some(Boolean) ? `${session.startsAt}–${session.endsAt}` : ''
  const row = (cells: readonly string[]) => ({ name: '', kana: '', groups: [], phones: [], cells })
  return {
    ...{ design: 'table', paper, landscape: false, locale, watermark: '', groupOrder: [], notice: '' },
    title: words.signIn(activity.name),
    club: club.name,
    asOf: [format.date(session.heldOn), time].filter(Boolean).join(' '),
    count: words.people(format.number(people.length)),
    remark: [session.title, session.place, words.legend].filter(Boolean).join('　'),
    columns: [column(words.number, true), column(words.name), column(words.kana)],
    rows: [
      ...people.map(({ memberNumber, name, kana }) => row([memberNumber, name, kana])),
      ...Array.from({ length: blankRows }, () => row(['', '', ''])),
    ],
  }
}

function column(header: string, whole = false): PrintedColumn {
  return { header, align: 'left', firm: true, whole }
}
