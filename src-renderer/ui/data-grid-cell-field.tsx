import type { ClipboardEvent, KeyboardEvent } from 'react'
import classes from './data-grid.module.css'
import type { CellDraft } from './data-grid-cell-draft.ts'

type CellFieldProps = {
  readonly cell: CellDraft
  readonly label: string
  readonly onKeyDown: (event: KeyboardEvent) => void
}

type CellTextProps = CellFieldProps & {
  /** A block was pasted over the cell, not into what is being written. */
  readonly onPasteText: (text: string) => void
}

/** The field that always has the focus; a cell with a few choices shows them over it. */
export function CellText({ cell, label, onKeyDown, onPasteText }: CellTextProps) {
  const { draft, problem, canWrite, isChoosing } = cell

  function onPaste(event: ClipboardEvent): void {
    if (draft !== null) return
    event.preventDefault()
    onPasteText(event.clipboardData.getData('text/plain'))
  }

  function onCopy(event: ClipboardEvent): void {
    if (draft !== null || cell.isAwaited) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', cell.text)
  }

  return (
    <input
      ref={cell.input}
      className={classes.editorField}
      aria-label={label}
      aria-readonly={!canWrite}
      aria-invalid={problem !== null}
      readOnly={!canWrite || cell.editor?.kind === 'choice'}
      hidden={isChoosing}
      autoComplete="off"
      spellCheck={false}
      value={draft ?? ''}
      placeholder={draft === null ? cell.text : ''}
      onChange={(event) => cell.write(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
      onCopy={onCopy}
      onBlur={() => draft !== null && !isChoosing && problem === null && void cell.commit(draft, null)}
    />
  )
}

/** The choices of a cell, once one is to be made. */
export function CellChoice({ cell, label, onKeyDown }: CellFieldProps) {
  const { draft, editor } = cell
  if (draft === null || editor?.kind !== 'choice') return null
  return (
    <select
      ref={cell.select}
      className={classes.editorField}
      aria-label={label}
      value={draft}
      onChange={(event) => cell.write(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => void cell.commit(draft, null)}
    >
      {[{ value: '', label: '' }, ...editor.choices].map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  )
}

/** Why it was refused, or how it is understood. */
export function CellNote({ cell }: Pick<CellFieldProps, 'cell'>) {
  const { draft, editor, problem } = cell
  const reading = draft !== null && editor?.kind === 'read' ? editor.reading(draft) : ''
  if ((problem ?? reading) === '') return null
  return (
    <span className={classes.editorNote} data-refused={problem !== null || undefined} aria-live="polite">
      {problem ?? reading}
    </span>
  )
}
