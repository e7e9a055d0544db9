// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by hand, which the layout of a table does not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell by aria-activedescendant
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import type { Session } from '../../../src-shared/contract/activities.ts'
import type { SheetPerson } from '../../../src-shared/contract/attendance.ts'
import { useStable } from '../../hooks/use-stable.ts'
import { useRowHeight } from '../../ui/use-row-height.ts'
import { ColumnHead } from './column-head.tsx'
import css from './sheet.module.css'
import { SheetCorner, type Turn } from './sheet-corner.tsx'
import { sheetKeys } from './sheet-keys.ts'
import { type CellMark, rowsOfMarks, type Sheet, type SheetMarks } from './sheet-marks.ts'
import { cellId, type Place, type SheetColumn, SheetRow } from './sheet-row.tsx'

type SheetGridProps = {
  readonly label: string
  readonly sheet: Sheet
  readonly marks: SheetMarks
  readonly at: Place
  readonly turn: Turn
  readonly onMove: (place: Place) => void
  /** Null where nothing may be marked. */
  readonly onMark: ((place: Place, state: CellMark['state']) => void) | null
  readonly onNote: () => void
  readonly onUndo: () => void
}

/** People by sessions. The keys act on the cell that is marked out; a mark draws its row alone. */
export function SheetGrid({ label, sheet, marks, at, turn, onMove, onMark, onNote, onUndo }: SheetGridProps) {
  const frame = useRef<HTMLDivElement>(null)
  useSyncExternalStore(marks.subscribe, marks.snapshot)
  const { people, sessions } = sheet
  const told = rowsOfMarks(sheet)
  const columns = useColumns(sessions)
  const pick = useStable((row: number, column: number) => {
    frame.current?.focus({ preventScroll: true })
    onMove({ row, column })
  })
  const pickColumn = useStable((column: number) => onMove({ row: 0, column }))
  const height = useRowHeight()
  const rows = useVirtualizer({
    count: people.length,
    getScrollElement: () => frame.current,
    estimateSize: () => height,
    overscan: 6,
    scrollPaddingStart: height * 2,
  })
  useEffect(() => {
    if (document.activeElement === document.body) frame.current?.focus({ preventScroll: true })
  }, [])
  useEffect(() => rows.scrollToIndex(at.row, { align: 'auto' }), [at.row, rows])
  useEffect(() => {
    const head = frame.current?.querySelectorAll<HTMLElement>('[role=columnheader]')[at.column + 1]
    if (frame.current && head) revealAcross(frame.current, head)
  }, [at.column])

  const rowsShown = Math.max(1, Math.floor((frame.current?.clientHeight ?? 0) / height) - 3)
  const size = { rows: people.length, columns: sessions.length, rowsShown }
  const onKeyDown = sheetKeys(at, size, { onMove, onMark, onNote, onUndo })
  const template = `var(--sheet-name) repeat(${sessions.length}, var(--sheet-cell))`
  return (
    <div
      ref={frame}
      className={css.grid}
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={people.length + 1}
      aria-colcount={sessions.length + 1}
      aria-activedescendant={people.length > 0 && sessions.length > 0 ? cellId(at) : undefined}
      onKeyDown={onKeyDown}
    >
      <div className={css.head} role="row" style={{ gridTemplateColumns: template }}>
        <SheetCorner turn={turn} years={yearsOf(sessions)} />
        {sessions.map((session, column) => (
          <div
            key={session.id}
            role="columnheader"
            className={css.day}
            data-here={column === at.column || undefined}
            data-cancelled={session.cancelled || undefined}
          >
            <ColumnHead session={session} marks={marks} column={column} onPick={pickColumn} />
          </div>
        ))}
      </div>
      <div className={css.body} style={{ height: rows.getTotalSize() }} role="presentation">
        {rows.getVirtualItems().map(({ index, start, size }) => {
          const person = people[index]
          if (person === undefined) return null
          return (
            <SheetRow
              key={person.personId}
              person={JSON.stringify(person)}
              columns={columns}
              index={index}
              cells={cellsOf(marks, person, sessions, told[index] ?? [])}
              column={at.row === index ? at.column : -1}
              top={start}
              height={size}
              template={template}
              onPick={pick}
            />
          )
        })}
      </div>
    </div>
  )
}

/** 2026, or 2025–2026: the heads of the columns do not say it. */
function yearsOf(sessions: readonly Session[]): string {
  const years = [sessions[0], sessions.at(-1)].map((session) => session?.heldOn.slice(0, 4) ?? '')
  return [...new Set(years)].join('–')
}

/** The first column stays, so a column may lie in sight and yet under it. */
function revealAcross(frame: HTMLElement, head: HTMLElement): void {
  const first = frame.querySelector<HTMLElement>('[role=columnheader]')?.offsetWidth ?? 0
  const left = head.offsetLeft - first
  if (left < frame.scrollLeft) frame.scrollLeft = left
  else if (head.offsetLeft + head.offsetWidth > frame.scrollLeft + frame.clientWidth) {
    frame.scrollLeft = head.offsetLeft + head.offsetWidth - frame.clientWidth
  }
}

/** What the rows need of the sessions, the same as long as it says the same: how many came changes with each mark. */
function useColumns(sessions: readonly Session[]): readonly SheetColumn[] {
  const text = JSON.stringify(sessions.map(({ id, heldOn, cancelled }) => ({ id, heldOn, cancelled })))
  return useMemo(() => JSON.parse(text) as SheetColumn[], [text])
}

/** The marks of one row as one text: equal texts draw nothing anew. */
function cellsOf(
  marks: SheetMarks,
  { personId }: SheetPerson,
  sessions: readonly Session[],
  told: readonly (CellMark | undefined)[],
): string {
  return JSON.stringify(
    sessions.map(({ id }, column) => {
      const mark = marks.own({ personId, sessionId: id }) ?? told[column]
      return mark === undefined ? 0 : [mark.state, mark.note]
    }),
  )
}
