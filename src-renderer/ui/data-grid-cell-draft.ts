import { useEffect, useRef, useState } from 'react'
import type { CellPlace, GridEditing } from './data-grid-editing.ts'

type CellDraftOptions<Row> = {
  readonly editing: GridEditing<Row>
  readonly row: Row | undefined
  readonly column: string
  readonly place: CellPlace
  readonly onPlace: (place: CellPlace) => void
}

export type CellDraft = ReturnType<typeof useCellDraft>

/** What is being written into the active cell: null until something is, and with the reason where it was refused. */
export function useCellDraft<Row>({ editing, row, column, place, onPlace }: CellDraftOptions<Row>) {
  const input = useRef<HTMLInputElement>(null)
  const select = useRef<HTMLSelectElement>(null)
  const [draft, setDraft] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const editor = editing.editorOf(column)
  const canWrite = editor !== null && row !== undefined
  const isChoosing = draft !== null && editor?.kind === 'choice'
  const text = row === undefined ? '' : editing.textOf(row, column)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another cell is begun anew
  useEffect(() => {
    giveUp()
    input.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [place.row, place.column])
  useEffect(() => (isChoosing ? select.current : input.current)?.focus({ preventScroll: true }), [isChoosing])

  function begin(): void {
    if (canWrite) setDraft(text)
  }

  function giveUp(): void {
    setDraft(null)
    setProblem(null)
    input.current?.focus({ preventScroll: true })
  }

  async function commit(written: string, next: CellPlace | null): Promise<void> {
    if (row === undefined || editor === null) return
    const refused = written === text ? null : await editing.onCommit(row, column, written)
    setProblem(refused)
    if (refused !== null) return setDraft(written)
    setDraft(null)
    if (next !== null) onPlace(next)
  }

  return {
    ...{ input, select, draft, write: setDraft, problem, editor, canWrite, isChoosing, begin, giveUp, commit },
    /** What the cell holds now. */
    text,
    /** Its row is still under way. */
    isAwaited: row === undefined,
  }
}
