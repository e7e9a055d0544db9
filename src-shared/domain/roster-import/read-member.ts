import { composeMember } from './compose-member.ts'
import type { DuesCell } from './dues/row-dues.ts'
import type { ImportedMember } from './imported-member.ts'
import { type MemberDraft, newDraft } from './member-draft.ts'
import type { FaultCode, RemarkCode } from './parsed.ts'
import { type ReadOptions, readCellOf } from './read-cell.ts'
import { type PlannedColumn, type SkipReason, skipReason } from './skip-reason.ts'
import type { Row } from './table.ts'

export type CellFault = { readonly columnIndex: number; readonly code: FaultCode; readonly raw: string }
export type CellRemark = { readonly columnIndex: number; readonly code: RemarkCode; readonly raw: string }

/** A row as a member, or why it is none. `noteLines` keep what faulty cells held, to be added to the note. */
export type ReadRow =
  | {
      readonly kind: 'member'
      readonly member: ImportedMember
      readonly faults: readonly CellFault[]
      readonly remarks: readonly CellRemark[]
      readonly noteLines: readonly string[]
      /** The same for all people of one household in this file. */
      readonly household?: string
      /** The id that our own export wrote. */
      readonly memberId?: string
      readonly dues?: readonly DuesCell[]
      /** Phones that stood behind another in one cell: they come beside what is known, never in its place. */
      readonly furtherPhones?: readonly string[]
    }
  | { readonly kind: 'skipped'; readonly reason: SkipReason; readonly text: string }

/** A reader for the rows of one sheet under one plan. It remembers cells it has read, so make one a file and keep it no longer. */
export function memberReader(columns: readonly PlannedColumn[], options: ReadOptions): (row: Row) => ReadRow {
  const ordered = [...columns].sort((a, b) => turnOf(a) - turnOf(b) || a.index - b.index)
  const readers = ordered.flatMap((column) => {
    const read = readCellOf(column, columns, options)
    return read === null ? [] : [read]
  })
  return (row) => {
    const reason = skipReason(row, columns)
    if (reason !== null) return skipped(row, reason)
    const draft: MemberDraft = newDraft()
    for (const read of readers) read(row, draft)
    const member = composeMember(draft)
    if (member === null) return skipped(row, 'no-name')
    const { faults, remarks, noteLines, household, memberId, dues, furtherPhones } = draft
    return {
      kind: 'member',
      member,
      faults,
      remarks,
      noteLines,
      ...(household === '' ? {} : { household }),
      ...(memberId === '' ? {} : { memberId }),
      ...(dues.length === 0 ? {} : { dues }),
      ...(furtherPhones.length === 0 ? {} : { furtherPhones }),
    }
  }
}

// The country decides how codes are read; a column that says which phone it holds goes before one that does not.
function turnOf({ target }: PlannedColumn): number {
  return target === 'country' ? 0 : target === 'phoneAny' ? 2 : 1
}

function skipped(row: Row, reason: SkipReason): ReadRow {
  const text = row.flatMap((cell) => (cell === null || typeof cell === 'object' ? [] : [String(cell).trim()]))
  return {
    kind: 'skipped',
    reason,
    text: text
      .filter((each) => each !== '')
      .join(' ')
      .slice(0, 200),
  }
}
