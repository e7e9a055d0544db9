import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { Member } from '../../../../src-shared/contract/members.ts'
import type { CustomFieldId, MemberId } from '../../../../src-shared/contract/values.ts'
import { memberName } from '../../../../src-shared/domain/member-name.ts'
import type { PlannedColumn } from '../../../../src-shared/domain/roster-import/skip-reason.ts'
import type { Connection } from '../../db/connection.ts'
import type { ClubTerms } from './club-terms.ts'
import type { ImportBook } from './import-book.ts'
import { type JudgedRow, judgeRows } from './judge-rows.ts'
import { spokenMember } from './row-difference.ts'

type Preview = Outputs['imports']['preview']
type Input = Omit<Inputs['imports']['preview'], 'importId'>
type JudgedMember = Extract<JudgedRow, { kind: 'member' }>

const MOST_SKIPPED = 1000

/** What the plan would write. Only the rows of the asked page are kept; a hundred thousand are only counted. */
export function previewImport(book: ImportBook, input: Input, db: Connection, terms: ClubTerms): Preview {
  const counts = { new: 0, changed: 0, same: 0, doubtful: 0, skipped: 0, cellFaults: 0 }
  const page: JudgedMember[] = []
  const skipped: Preview['skipped'] = []
  let total = 0
  for (const judged of judgeRows(book, input.plan, db, terms)) {
    if (judged.kind === 'skipped') {
      if (judged.reason === 'empty') continue
      counts.skipped += 1
      if (skipped.length < MOST_SKIPPED) skipped.push({ row: judged.row, reason: judged.reason })
      continue
    }
    counts[judged.state] += 1
    counts.cellFaults += judged.read.faults.length
    if (judged.state === 'new') noteTerms(judged, terms)
    if (!isShown(judged, input.show)) continue
    if (total >= input.offset && page.length < input.limit) page.push(judged)
    total += 1
  }
  const columns = book.columns(input.plan)
  return {
    counts,
    total,
    skipped,
    rows: page.map((judged) => previewRow(judged, columns, db, terms)),
    newMemberTypes: terms.newTypes,
    newCustomFields: terms.newFields,
  }
}

function isShown(judged: JudgedMember, show: Input['show']): boolean {
  if (show === 'all') return true
  return show === 'problems' ? judged.read.faults.length > 0 : judged.state === show
}

function noteTerms({ read }: JudgedMember, terms: ClubTerms): void {
  if (read.member.memberType !== undefined) terms.typeId(read.member.memberType)
  if (read.member.custom !== undefined) terms.customValues(read.member.custom)
}

function previewRow(
  judged: JudgedMember,
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

function changesOf({ before, changes, read }: JudgedMember, terms: ClubTerms): Preview['rows'][number]['changes'] {
  if (before === null) return []
  return Object.entries(changes).flatMap(([field, after]) => {
    if (field === 'memberTypeId')
      return [{ field: 'memberType', before: before.memberType, after: read.member.memberType ?? '' }]
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
