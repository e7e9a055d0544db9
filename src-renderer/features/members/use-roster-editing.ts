import { useMemo, useRef, useState } from 'react'
import type { MemberRow } from '../../../src-shared/contract/members.ts'
import type { OperationId } from '../../../src-shared/contract/values.ts'
import { editKindOf } from '../../../src-shared/domain/editable-columns.ts'
import { api } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useLocale, useTexts } from '../../hooks/use-texts.ts'
import { applyEdit } from '../../ui/apply-edit.ts'
import type { GridEditing, GridPaste } from '../../ui/data-grid-editing.ts'
import { readDate, spellDate } from '../../ui/date-field-reading.ts'
import { notifyFailure } from '../../ui/toasts.tsx'
import { useCellWords } from './merge-words.tsx'
import { readPasted } from './read-pasted.ts'
import { memberColumnOf, rosterCell } from './roster-cell.ts'
import { useEditWords } from './use-edit-words.ts'

export type AskedPaste = { readonly block: readonly (readonly string[])[] } & Pick<
  GridPaste<MemberRow>,
  'columns' | 'rows'
>

/** Editing in the roster: whether it is on, what was done last, and what the list needs for it. */
export function useRosterEditing() {
  const t = useTexts()
  const f = useFormat()
  const locale = useLocale()
  const words = t.edits.grid
  const { nameOf, wordsOf } = useCellWords()
  const editWords = useEditWords()
  const { customFields, choicesOf, problemOf } = editWords
  const [on, setOn] = useState(false)
  const [said, setSaid] = useState('')
  const [pasting, setPasting] = useState<AskedPaste | null>(null)
  const done = useRef<OperationId[]>([])

  function remember(operationId: OperationId | null, what: string): void {
    if (operationId === null) return
    done.current.push(operationId)
    setSaid(what)
  }

  async function undo(): Promise<void> {
    const operationId = done.current.pop()
    if (operationId === undefined) return
    try {
      await api.history.undo({ operationId })
      setSaid(words.undone)
    } catch (failure) {
      notifyFailure(failure)
    }
  }

  async function commit(row: MemberRow, gridColumn: string, text: string): Promise<string | null> {
    const column = memberColumnOf(gridColumn)
    const edit = { rows: [{ id: row.id, cells: { [column]: text } }] }
    try {
      const { problems } = await api.edits.preview({ edit })
      const [problem] = problems
      if (problem) return problemOf(problem.code)
      remember((await applyEdit(edit)).operationId, words.changed(nameOf(column), row.name))
    } catch (failure) {
      notifyFailure(failure)
    }
    return null
  }

  function textOf(row: MemberRow, gridColumn: string): string {
    const column = memberColumnOf(gridColumn)
    const cell = rosterCell(row, column)
    if (choicesOf(column) !== null) return typeof cell === 'boolean' ? (cell ? 'yes' : 'no') : String(cell ?? '')
    if (Array.isArray(cell)) return cell.map((one) => wordsOf(column, one)).join('、')
    if (typeof cell === 'number') return String(cell)
    return editKindOf(column, customFields) === 'date' && typeof cell === 'string'
      ? f.date(cell)
      : wordsOf(column, cell)
  }

  const editing: GridEditing<MemberRow> = {
    editorOf: (gridColumn) => {
      const column = memberColumnOf(gridColumn)
      const kind = editKindOf(column, customFields)
      if (kind === null) return null
      const choices = choicesOf(column)
      if (choices !== null) return { kind: 'choice', choices }
      if (kind === 'list') return { kind: 'read', reading: () => words.listHint }
      return kind === 'date' ? { kind: 'read', reading: readingOf } : { kind: 'text' }
    },
    textOf,
    labelOf: (row, gridColumn) => words.cell(nameOf(memberColumnOf(gridColumn)), row.name),
    onCommit: commit,
    onPaste: ({ text, columns, rows }) => {
      const block = readPasted(text)
      if (block.length > 0) setPasting({ block, columns: columns.map(memberColumnOf), rows })
    },
    onUndo: () => void undo(),
    onLeave: () => setOn(false),
  }

  function readingOf(text: string): string {
    const reading = readDate(text)
    if (reading.kind === 'unreadable') return t.dateField[reading.why]
    return reading.kind === 'date' ? spellDate(reading.date, text, locale, t) : ''
  }

  // The rows are drawn anew only when what can be written changes, not at each render.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the functions are made of these
  const kept = useMemo(() => editing, [t, f, locale, editWords])
  return {
    on,
    toggle: () => {
      setOn(!on)
      setSaid('')
      done.current = []
    },
    said,
    canUndo: done.current.length > 0,
    undo: () => void undo(),
    editing: on ? kept : undefined,
    pasting,
    endPaste: (operationId: OperationId | null, what: string) => {
      setPasting(null)
      remember(operationId, what)
    },
  }
}
