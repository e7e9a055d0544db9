import type { MemberRow } from '../../../src-shared/contract/members.ts'
import { guardFormula } from '../../../src-shared/domain/formula-guard.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { copyText } from '../../ui/copy-text.ts'
import type { GridColumn } from '../../ui/data-grid-columns.ts'
import type { Marks } from '../../ui/data-grid-marks.ts'
import { fetchRows, type GridSource } from '../../ui/data-grid-source.ts'
import { notifyDone, notifyFailure } from '../../ui/toasts.tsx'
import { useCellWords } from './merge-words.tsx'
import { writeForPasting } from './read-pasted.ts'
import { memberColumnOf, rosterCell } from './roster-cell.ts'

type CopyOptions = {
  readonly source: GridSource<MemberRow>
  readonly columns: readonly GridColumn<MemberRow>[]
  readonly total: number
  /** Null for all that the list holds. */
  readonly marked: Marks | null
}

/** Puts the marked people, as the list shows them, where a spreadsheet can take them from. */
export function useCopyMarked({ source, columns, total, marked }: CopyOptions) {
  const t = useTexts()
  const f = useFormat()
  const { wordsOf } = useCellWords()

  return async (): Promise<void> => {
    try {
      const rows = (await fetchRows(source, 0, total - 1)).filter(({ id }) => marked === null || marked.has(id))
      // What would run as a formula where it is pasted is guarded as in a file.
      const lines = rows.map((row) => columns.map(({ key }) => guardFormula(textOf(row, memberColumnOf(key)))))
      copyText(writeForPasting([columns.map(({ header }) => header), ...lines]))
      notifyDone(t.edits.copied(f.number(rows.length)))
    } catch (failure) {
      notifyFailure(failure)
    }
  }

  function textOf(row: MemberRow, column: string): string {
    const cell = rosterCell(row, column)
    // A sum goes over as a figure.
    return typeof cell === 'number' ? String(cell) : wordsOf(column, cell)
  }
}
