import type { PreviewRow } from '../../../src-shared/contract/imports.ts'
import type { Texts } from '../../../src-shared/texts/texts.ts'
import type { GridColumn } from '../../ui/data-grid-columns.ts'
import { problemWords } from './cell-words.ts'
import css from './check-step.module.css'
import { personOf } from './preview-fields.ts'

/** The row, and the sheet where tables of several were put together. */
function placeWords({ row, origin }: PreviewRow): string {
  if (origin === undefined) return String(row)
  return `${origin.sheet ?? ''} ${origin.row}`.trim()
}

/** The table of rows with cells that could not be read: where, why, and what becomes of them. */
export function problemColumns(t: Texts): readonly GridColumn<PreviewRow>[] {
  return [
    {
      key: 'row',
      header: t.imports.check.row,
      width: 120,
      align: 'end',
      render: placeWords,
    },
    {
      key: 'person',
      header: t.imports.check.person,
      width: 180,
      render: (row) => personOf(row).name,
    },
    {
      key: 'problems',
      header: t.imports.check.tabs.problems,
      width: 480,
      grow: 1,
      render: (row) => {
        const words = row.problems.map(
          ({ column, code, raw }) =>
            `${t.imports.check.unreadable(column, problemWords(code, t))} ${t.imports.check.kept(raw)}`,
        )
        return (
          <span className={css.problem} title={words.join('\n')}>
            × {words.join('　')}
          </span>
        )
      },
    },
  ]
}
