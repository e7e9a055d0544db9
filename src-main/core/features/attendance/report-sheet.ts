import type { Inputs } from '../../../../src-shared/contract/inferred.ts'
import { attendanceMarks } from '../../../../src-shared/domain/attendance-marks.ts'
import type { AttendancePrintWords } from '../../../../src-shared/texts/attendance-print.ts'
import type { Ctx } from '../../db/ctx.ts'
import type { FurtherSheet, SheetCell } from '../../spreadsheet/sheet-file.ts'
import { storedSessions } from './queries.ts'
import { peopleAndMarks } from './sheet.ts'

/** So many cells are made within a moment; of a larger sheet the last sessions are written. */
const MOST_CELLS = 40_000

/** People by sessions behind the figures, as on screen: of one activity, without what was cancelled. */
export function sheetOfMarks(
  ctx: Ctx,
  { activityId, groupId, from, to }: Inputs['rates']['report'],
  words: AttendancePrintWords,
): FurtherSheet[] {
  if (activityId === undefined) return []
  const all = storedSessions(ctx.read, { activityId, from, to: to ?? ctx.today }).filter(({ cancelled }) => !cancelled)
  const { people, marks } = peopleAndMarks(ctx, { activityId, groupId }, all)
  const shown = all.slice(-Math.max(1, Math.floor(MOST_CELLS / Math.max(1, people.length))))
  if (shown.length === 0) return []

  const skipped = all.length - shown.length
  const rows = people.map(({ memberNumber, name, kana }): SheetCell[] => [
    ...[memberNumber, name, kana],
    ...shown.map(() => null),
  ])
  for (const { person, session, state } of marks) {
    const row = rows[person]
    if (row !== undefined && state !== null && session >= skipped) row[3 + session - skipped] = attendanceMarks[state]
  }
  const columns = [words.number, words.name, words.kana, ...shown.map(({ heldOn }) => heldOn)]
  const name = skipped === 0 ? words.sheet : words.lastOfSheet(String(shown.length))
  return [{ name, columns: columns.map((header) => ({ header })), rows }]
}
