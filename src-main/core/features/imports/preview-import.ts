import type { RowState } from '../../../../src-shared/contract/imports.ts'
import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { Member } from '../../../../src-shared/contract/members.ts'
import type { CustomFieldId, MemberId } from '../../../../src-shared/contract/values.ts'
import { memberName } from '../../../../src-shared/domain/member-name.ts'
import type { ReadRow } from '../../../../src-shared/domain/roster-import/read-member.ts'
import type { PlannedColumn } from '../../../../src-shared/domain/roster-import/skip-reason.ts'
import type { Connection } from '../../db/connection.ts'
import { membersById } from '../../db/member-queries.ts'
import type { ClubTerms } from './club-terms.ts'
import type { ImportBook } from './import-book.ts'
import type { Judge, Judgement } from './judgement.ts'
import type { Match } from './roster-matcher.ts'
import { rowDifference, spokenMember } from './row-difference.ts'

type Preview = Outputs['imports']['preview']
type Input = Omit<Inputs['imports']['preview'], 'importId'>
type ReadMember = Extract<ReadRow, { kind: 'member' }>
interface ShownRow {
  readonly row: number
  readonly state: RowState
  readonly read: ReadMember
  readonly candidates: Match['candidates']
  readonly before: Member | null
  readonly changes: ReturnType<typeof rowDifference>
}

/** A page of what the plan would write, read again from the sheet; all rows are judged once for all pages. */
export function previewImport(book: ImportBook, input: Input, db: Connection, judge: Judge): Preview {
  const judgement = judge.of(book, input.plan, db)
  const { terms, counts, skipped } = judgement
  const shown = judgement.rows.filter((row) => isShown(row, input.show))
  const read = book.rowReader(input.plan)
  const columns = book.columns(input.plan)
  const page = shown.slice(input.offset, input.offset + input.limit).flatMap(({ row, state }) => {
    const found = read(row)
    return found.kind === 'member' ? [shownRow(judgement, db, row, state, found)] : []
  })
  return {
    counts,
    total: shown.length,
    skipped,
    rows: page.map((row) => ({ ...previewRow(row, columns, db, terms), ...placeInFile(book, input.plan, row.row) })),
    newMemberTypes: terms.newTypes,
    newCustomFields: terms.newFields,
  }
}

function placeInFile(
  book: ImportBook,
  plan: Input['plan'],
  row: number,
): Pick<Preview['rows'][number], 'struck' | 'origin'> {
  const origin = book.originOf(plan, row)
  return {
    ...(book.isStruck(plan, row) ? { struck: true } : {}),
    ...(origin === undefined ? {} : { origin: { sheet: origin.sheet, row: origin.row + 1 } }),
  }
}

function isShown({ state, faulty }: Judgement['rows'][number], show: Input['show']): boolean {
  if (show === 'all') return true
  return show === 'problems' ? faulty : state === show
}

function shownRow(
  { candidates, terms }: Judgement,
  db: Connection,
  row: number,
  state: RowState,
  read: ReadMember,
): ShownRow {
  const found = candidates.get(row) ?? []
  const known = state === 'changed' || state === 'same'
  const before = known ? (membersById(db, [found[0]?.id ?? ''])[0] ?? null) : null
  return {
    row,
    state,
    read,
    candidates: found,
    before,
    changes: before === null ? {} : rowDifference(before, read, terms),
  }
}

function previewRow(
  judged: ShownRow,
  columns: readonly PlannedColumn[],
  db: Connection,
  terms: ClubTerms,
): Preview['rows'][number] {
  const headers = new Map(columns.map(({ index, header }) => [index, header]))
  return {
    row: judged.row,
    state: judged.state,
    member: spokenMember(judged.read.member, judged.read.noteLines),
    problems: judged.read.faults.map(({ columnIndex, code, raw }) => ({
      column: headers.get(columnIndex) ?? '',
      code,
      raw,
    })),
    matches: judged.candidates.map(({ id, why }) => ({ ...identity(db, id), why })),
    changes: changesOf(judged, terms),
  }
}

function changesOf({ before, changes, read }: ShownRow, terms: ClubTerms): Preview['rows'][number]['changes'] {
  if (before === null) return []
  return Object.entries(changes).flatMap(([field, after]) => {
    if (field === 'memberTypeId')
      return [{ field: 'memberType', before: before.memberType, after: read.member.memberType ?? '' }]
    if (field === 'householdId')
      return [{ field: 'household', before: before.household, after: terms.householdName(String(after)) ?? '' }]
    if (field === 'custom') return customChanges(before.custom, changes.custom ?? {}, terms)
    return [{ field, before: before[field as keyof typeof before] as never, after: after as never }]
  })
}

function customChanges(before: Member['custom'], changes: Member['custom'], terms: ClubTerms) {
  return Object.entries(changes).map(([id, after]) => ({
    field: `custom:${terms.fieldName(id)}`,
    before: before[id as CustomFieldId] ?? null,
    after,
  }))
}

function identity(db: Connection, id: MemberId): { id: MemberId; memberNumber: string; name: string } {
  const found = db.row<{ memberNumber: string; familyName: string; givenName: string; fullName: string }>(
    'SELECT member_number, family_name, given_name, full_name FROM member WHERE id = ?',
    id,
  )
  return { id, memberNumber: found?.memberNumber ?? '', name: found === undefined ? '' : memberName(found) }
}
