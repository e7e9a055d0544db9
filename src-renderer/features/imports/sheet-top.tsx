import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { columnLetter, type Proposal } from './import-choice.ts'
import css from './sheet-top.module.css'

type SheetTopProps = {
  proposal: Proposal
  /** Null while nobody has said which. */
  headerRow: number | null
  onHeaderRow: (row: number) => void
}

/** The top of the sheet as it stands in the file; pressing a row number makes that row the headings. */
export function SheetTop({ proposal, headerRow, onHeaderRow }: SheetTopProps) {
  const t = useTexts()
  const f = useFormat()
  const { top: rows, hiddenRows = [], struckRows = [], filledRows = [] } = proposal
  const width = Math.max(...rows.map((row) => row.length))
  const letters = Array.from({ length: width }, (_, index) => columnLetter(index))

  return (
    <div className={css.top}>
      <table aria-label={t.imports.sheet.top}>
        <thead>
          <tr>
            <th scope="col">{t.imports.sheet.row}</th>
            {letters.map((letter) => (
              <th scope="col" key={letter}>
                {letter}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, index) => {
            const row = index + 1
            return (
              <tr
                key={row}
                data-header={row === headerRow || undefined}
                data-hidden={hiddenRows.includes(row) || undefined}
                data-struck={struckRows.includes(row) || undefined}
                data-filled={filledRows.includes(row) || undefined}
                onClick={() => onHeaderRow(row)}
              >
                <th scope="row">
                  <button
                    type="button"
                    aria-pressed={row === headerRow}
                    aria-label={t.imports.sheet.choose(f.number(row))}
                    onClick={(event) => {
                      event.stopPropagation()
                      onHeaderRow(row)
                    }}
                  >
                    {row}
                  </button>
                  {row === headerRow && <span className={css.headerTag}>{t.imports.sheet.header}</span>}
                </th>
                {letters.map((letter, column) => (
                  <td key={letter} title={cells[column]}>
                    {cells[column]}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
