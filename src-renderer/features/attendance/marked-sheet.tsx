import { useState } from 'react'
import { useReadOnly } from '../../hooks/use-read-only.ts'
import { useStable } from '../../hooks/use-stable.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { WritePart } from '../../ui/write-part.tsx'
import { MarkKeys } from './mark-keys.tsx'
import { NoteDialog } from './note-dialog.tsx'
import type { Turn } from './sheet-corner.tsx'
import { SheetFoot } from './sheet-foot.tsx'
import { SheetGrid } from './sheet-grid.tsx'
import { type CellMark, nothing, rowsOfMarks, type Sheet, type SheetMarks } from './sheet-marks.ts'
import type { Place } from './sheet-row.tsx'

type MarkedSheetProps = {
  readonly name: string
  readonly sheet: Sheet
  /** The column that is marked out at first. */
  readonly begin: number
  readonly marks: SheetMarks
  readonly turn: Turn
  /** Another sheet is on its way: what is pressed now was meant for that one. */
  readonly isOld: boolean
}

/** The sheet with its keys: marks go down the column, a note is written, the last mark is taken back. */
export function MarkedSheet({ name, sheet, begin, marks, turn, isOld }: MarkedSheetProps) {
  const t = useTexts().attendance
  const [chosen, setChosen] = useState<Place | null>(null)
  const [noting, setNoting] = useState(false)
  const readOnly = useReadOnly()
  const { people, sessions } = sheet
  const at = {
    row: Math.min(chosen?.row ?? 0, people.length - 1),
    column: Math.min(chosen?.column ?? begin, sessions.length - 1),
  }

  function markOf({ row, column }: Place): CellMark {
    const [person, session] = [people[row], sessions[column]]
    const own = person && session && marks.own({ personId: person.personId, sessionId: session.id })
    return own ?? rowsOfMarks(sheet)[row]?.[column] ?? nothing
  }

  function markAt({ row, column }: Place, change: Partial<CellMark>): void {
    const [person, session] = [people[row], sessions[column]]
    if (isOld || person === undefined || session === undefined || session.cancelled) return
    const before = markOf({ row, column })
    marks.set({ personId: person.personId, sessionId: session.id }, before, { ...before, ...change })
  }

  const press = useStable((state: CellMark['state']) => {
    markAt(at, { state })
    setChosen({ ...at, row: Math.min(at.row + 1, people.length - 1) })
  })
  const startNote = useStable(() => setNoting(true))
  const undo = useStable(() => {
    const cell = marks.undo()
    if (cell === undefined) return
    const row = people.findIndex(({ personId }) => personId === cell.personId)
    const column = sessions.findIndex(({ id }) => id === cell.sessionId)
    if (row >= 0 && column >= 0) setChosen({ row, column })
  })

  const here = { person: people[at.row], session: sessions[at.column] }
  return (
    <>
      <WritePart>
        <MarkKeys marks={marks} onMark={press} onNote={startNote} onUndo={undo} />
      </WritePart>
      <SheetGrid
        label={t.sheet.title(name)}
        sheet={sheet}
        marks={marks}
        at={at}
        turn={turn}
        onMove={setChosen}
        onMark={readOnly ? null : (place, state) => markAt(place, { state })}
        onNote={startNote}
        onUndo={undo}
      />
      <WritePart>
        <SheetFoot marks={marks} />
      </WritePart>
      {noting && here.person && here.session && !here.session.cancelled && (
        <NoteDialog
          person={here.person}
          session={here.session}
          note={markOf(at).note}
          onSave={(note) => markAt(at, { note })}
          onClose={() => setNoting(false)}
        />
      )}
    </>
  )
}
