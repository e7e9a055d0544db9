// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by hand, which the layout of a table does not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell by aria-activedescendant
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid answers the keys for its cells
import { memo } from 'react'
import type { SheetPerson } from '../../../src-shared/contract/attendance.ts'
import { attendanceMarks } from '../../../src-shared/domain/attendance-marks.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import css from './sheet.module.css'
import type { CellMark } from './sheet-marks.ts'
import { useDays } from './use-days.ts'

export interface Place {
  readonly row: number
  readonly column: number
}

export function cellId({ row, column }: Place): string {
  return `sheet-${row}-${column}`
}

/** What a row needs to know of a session. */
export interface SheetColumn {
  readonly id: string
  readonly heldOn: string
  readonly cancelled: boolean
}

type SheetRowProps = {
  /** A `SheetPerson` as text, and the marks by column, null state and note: texts that stay the same draw nothing anew. */
  readonly person: string
  readonly cells: string
  readonly columns: readonly SheetColumn[]
  readonly index: number
  /** The cell that is marked out; -1: in another row. */
  readonly column: number
  readonly top: number
  readonly height: number
  readonly template: string
  readonly onPick: (row: number, column: number) => void
}

/** One person's marks; drawn anew only where something in it has changed. */
export const SheetRow = memo(function SheetRow(props: SheetRowProps) {
  const { columns, index, column, top, height, template, onPick } = props
  const t = useTexts().attendance
  const days = useDays()
  const person = JSON.parse(props.person) as SheetPerson
  const cells = JSON.parse(props.cells) as (0 | [CellMark['state'], string])[]
  const role = person.role === 'visitor' ? t.sheet.isVisitor : person.role === 'other' ? t.sheet.isOther : ''
  return (
    <div
      role="row"
      className={css.row}
      aria-rowindex={index + 2}
      data-here={column >= 0 || undefined}
      style={{ gridTemplateColumns: template, transform: `translateY(${top}px)`, height }}
    >
      <div
        role="rowheader"
        className={css.person}
        title={`${person.memberNumber} ${person.name} ${person.kana}`.trim()}
      >
        {person.memberNumber && <span className={css.number}>{person.memberNumber}</span>}
        <span className={css.name}>{person.name}</span>
        <span className={css.quiet}>{role || person.kana}</span>
      </div>
      {columns.map(({ id, heldOn, cancelled }, place) => {
        const [state, note] = cells[place] || [null, '']
        const said = state === null ? t.noMark : t.states[state]
        return (
          <div
            key={id}
            id={cellId({ row: index, column: place })}
            role="gridcell"
            className={css.cell}
            data-state={state ?? undefined}
            data-cancelled={cancelled || undefined}
            aria-selected={place === column}
            aria-label={t.sheet.cell(person.name, days.short(heldOn), [said, note].filter(Boolean).join(' '))}
            title={note || undefined}
            onClick={() => onPick(index, place)}
          >
            {state !== null && attendanceMarks[state]}
            {note && <span className={css.noted} aria-hidden />}
          </div>
        )
      })}
    </div>
  )
})
