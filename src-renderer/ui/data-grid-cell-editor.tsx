// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by hand, which the layout of a table does not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: the field in the cell has the focus
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type Ref,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react'
import { isConverting } from '../hooks/use-enter-moves-on.ts'
import classes from './data-grid.module.css'
import type { GridLayout } from './data-grid-columns.ts'
import { type CellPlace, cellMove, type GridEditing, type GridPaste } from './data-grid-editing.ts'

export type CellEditorHandle = { readonly focus: () => void; readonly begin: () => void }

type DataGridCellEditorProps<Row> = {
  readonly editing: GridEditing<Row>
  readonly row: Row | undefined
  readonly columns: readonly { readonly key: string }[]
  readonly layout: GridLayout
  readonly withMarks: boolean
  readonly place: CellPlace
  readonly top: number
  readonly height: number
  readonly bounds: { readonly rows: number; readonly columns: number; readonly rowsShown: number }
  readonly onPlace: (place: CellPlace) => void
  readonly rows: GridPaste<Row>['rows']
  readonly ref?: Ref<CellEditorHandle>
}

/**
 * The cursor of a list that is edited: one field that lies over the active cell and always has the focus, so that a
 * conversion of the IME begins in it with the first key. It stays unseen until something is written.
 */
export function DataGridCellEditor<Row>(props: DataGridCellEditorProps<Row>) {
  const { editing, row, columns, layout, place, bounds, onPlace } = props
  const input = useRef<HTMLInputElement>(null)
  const select = useRef<HTMLSelectElement>(null)
  const [draft, setDraft] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const column = columns[place.column]?.key ?? ''
  const editor = editing.editorOf(column)
  const canWrite = editor !== null && row !== undefined
  const isChoosing = draft !== null && editor?.kind === 'choice'

  useImperativeHandle(props.ref, () => ({ focus: () => input.current?.focus(), begin }))
  // biome-ignore lint/correctness/useExhaustiveDependencies: another cell is begun anew
  useEffect(() => {
    setDraft(null)
    setProblem(null)
    input.current?.focus({ preventScroll: true })
    input.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [place.row, place.column])
  useEffect(() => (isChoosing ? select.current : input.current)?.focus({ preventScroll: true }), [isChoosing])

  function begin(): void {
    if (row !== undefined && editor !== null) setDraft(editing.textOf(row, column))
  }

  function giveUp(): void {
    setDraft(null)
    setProblem(null)
    input.current?.focus({ preventScroll: true })
  }

  async function commit(text: string, next: CellPlace | null): Promise<void> {
    if (row === undefined || editor === null) return
    const refused = text === editing.textOf(row, column) ? null : await editing.onCommit(row, column, text)
    setProblem(refused)
    if (refused !== null) return setDraft(text)
    setDraft(null)
    if (next !== null) onPlace(next)
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (isConverting(event)) return
    const done = draft === null ? onCursorKey(event) : onWritingKey(event, draft)
    if (!done) return
    event.preventDefault()
    event.stopPropagation()
  }

  function onWritingKey(event: KeyboardEvent, text: string): boolean {
    if (event.key === 'Escape') giveUp()
    else if (event.key === 'Enter' || event.key === 'Tab') {
      const key = event.key === 'Tab' ? 'Tab' : event.shiftKey ? 'ArrowUp' : 'ArrowDown'
      void commit(text, cellMove({ key, shiftKey: event.shiftKey, ctrlKey: false }, place, bounds))
    } else return false
    return true
  }

  function onCursorKey(event: KeyboardEvent): boolean {
    const { key, ctrlKey, metaKey, shiftKey, altKey } = event
    if ((ctrlKey || metaKey) && key.toLowerCase() === 'z') editing.onUndo()
    else if (key === 'Enter' || key === 'F2') begin()
    else if (key === 'Escape') editing.onLeave()
    else if (key === 'Delete' || key === 'Backspace') void (canWrite && commit('', null))
    else if (editor?.kind === 'choice' && key.length === 1 && !ctrlKey && !metaKey) begin()
    else {
      const to = altKey ? null : cellMove({ key, shiftKey, ctrlKey: ctrlKey || metaKey }, place, bounds)
      if (to === null) return false
      onPlace(to)
    }
    return true
  }

  function onPaste(event: ClipboardEvent): void {
    if (draft !== null) return
    event.preventDefault()
    const text = event.clipboardData.getData('text/plain')
    editing.onPaste({ text, columns: columns.slice(place.column).map(({ key }) => key), rows: props.rows })
  }

  function onCopy(event: ClipboardEvent): void {
    if (draft !== null || row === undefined) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', editing.textOf(row, column))
  }

  const label = row === undefined ? '' : editing.labelOf(row, column)
  const reading = draft !== null && editor?.kind === 'read' ? editor.reading(draft) : ''
  return (
    <div
      role="row"
      aria-rowindex={place.row + 2}
      className={classes.editorRow}
      style={{ transform: `translateY(${props.top}px)`, height: props.height, gridTemplateColumns: layout.template }}
    >
      <div
        role="gridcell"
        className={classes.editorCell}
        data-sticky={layout.stickyStyles.has(column) || undefined}
        data-writing={draft !== null || undefined}
        data-fixed={!canWrite || undefined}
        data-refused={problem !== null || undefined}
        style={{ ...layout.stickyStyles.get(column), gridColumn: place.column + (props.withMarks ? 2 : 1) }}
      >
        <input
          ref={input}
          className={classes.editorField}
          aria-label={label}
          aria-readonly={!canWrite}
          aria-invalid={problem !== null}
          readOnly={!canWrite || editor?.kind === 'choice'}
          hidden={isChoosing}
          autoComplete="off"
          spellCheck={false}
          value={draft ?? ''}
          placeholder={draft === null && row !== undefined ? editing.textOf(row, column) : ''}
          onChange={(event) => setDraft(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          onCopy={onCopy}
          onBlur={() => draft !== null && !isChoosing && problem === null && void commit(draft, null)}
        />
        {isChoosing && editor?.kind === 'choice' && (
          <select
            ref={select}
            className={classes.editorField}
            aria-label={label}
            value={draft}
            onChange={(event) => setDraft(event.currentTarget.value)}
            onKeyDown={onKeyDown}
            onBlur={() => void commit(draft, null)}
          >
            {[{ value: '', label: '' }, ...editor.choices].map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
          </select>
        )}
        {(problem ?? reading) !== '' && (
          <span className={classes.editorNote} data-refused={problem !== null || undefined} aria-live="polite">
            {problem ?? reading}
          </span>
        )}
      </div>
    </div>
  )
}
