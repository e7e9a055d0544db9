import { Button, NativeSelect, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState, useSyncExternalStore } from 'react'
import { useLocation } from 'wouter'
import type { ActivityId, GroupId } from '../../../src-shared/contract/values.ts'
import { api, orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useStable } from '../../hooks/use-stable.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { useToday } from '../../hooks/use-today.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { notifyDone, notifyFailure } from '../../ui/toasts.tsx'
import { MarkKeys } from './mark-keys.tsx'
import { NoteDialog } from './note-dialog.tsx'
import css from './sheet.module.css'
import { SheetGrid } from './sheet-grid.tsx'
import { type CellMark, nothing, rowsOfMarks, type Sheet, type SheetMarks } from './sheet-marks.ts'
import type { Place } from './sheet-row.tsx'
import { useSheetMarks, useToldMarks } from './use-sheet-marks.ts'

const spans = ['10', '20', '40', '60']

/** The sheet of an activity: who was there, marked by keys or fingers. */
export function SheetPage({ activityId }: { readonly activityId: ActivityId }) {
  const t = useTexts().attendance
  const f = useFormat()
  const [, go] = useLocation()
  const [last, setLast] = useState('20')
  const [groupId, setGroupId] = useState('')
  const activity = useQuery(orpc.activities.get.queryOptions({ input: { id: activityId } }))
  const groups = useQuery(orpc.groups.list.queryOptions()).data ?? []
  const marks = useSheetMarks()
  const asked = useQuery({
    ...orpc.attendance.sheet.queryOptions({
      input: { activityId, last: Number(last), ...(groupId && { groupId: groupId as GroupId }) },
    }),
    placeholderData: keepPreviousData,
    // Comparing ten thousand cells takes longer than drawing those in sight.
    structuralSharing: false,
    enabled: useSyncExternalStore(marks.subscribe, marks.rests),
  })
  useToldMarks(marks, asked.dataUpdatedAt)
  const failed = activity.error ?? asked.error
  if (failed) return <FailureState error={failed} onRetry={() => void asked.refetch()} />
  if (!activity.data || !asked.data) return <LoadingState />
  const words = t.sheet

  return (
    <div className={css.page}>
      <PageHeader title={words.title(activity.data.name)} count={t.people(f.number(asked.data.people.length))}>
        <Button variant="default" onClick={() => go(`/attendance/sessions/${activityId}`)}>
          {t.activities.sessions}
        </Button>
        <Button variant="default" onClick={() => go(`/attendance/import/${activityId}`)}>
          {words.import}
        </Button>
        <Button variant="default" onClick={() => go(`/attendance/rates?activity=${activityId}`)}>
          {t.activities.rates}
        </Button>
        <NativeSelect
          size="sm"
          aria-label={words.group}
          value={groupId}
          onChange={(event) => setGroupId(event.currentTarget.value)}
          data={[
            { value: '', label: words.allGroups },
            ...groups.map(({ id, name, kind }) => ({ value: id as string, label: `${kind} ${name}`.trim() })),
          ]}
        />
        <NativeSelect
          size="sm"
          aria-label={words.span}
          value={last}
          onChange={(event) => setLast(event.currentTarget.value)}
          data={spans.map((value) => ({ value, label: words.last(value) }))}
        />
      </PageHeader>
      {asked.data.sessions.length === 0 ? (
        <NoSessions activityId={activityId} />
      ) : asked.data.people.length === 0 ? (
        <EmptyState message={words.nobody} action={{ label: t.title, onClick: () => go('/attendance') }} />
      ) : (
        <MarkedSheet name={activity.data.name} sheet={asked.data} marks={marks} />
      )}
    </div>
  )
}

function NoSessions({ activityId }: { readonly activityId: ActivityId }) {
  const t = useTexts().attendance
  const { today } = useToday()
  const [, go] = useLocation()

  async function addToday() {
    if (today === null) return
    try {
      const { operationId } = await api.sessions.save({ activityId, heldOn: today })
      notifyDone(t.sessions.done.saved, { undo: operationId })
    } catch (error) {
      notifyFailure(error)
    }
  }

  return (
    <EmptyState message={t.sheet.noSessions} action={{ label: t.sheet.today, onClick: () => void addToday() }}>
      <Button variant="default" onClick={() => go(`/attendance/sessions/${activityId}?plan`)}>
        {t.sessions.plan}
      </Button>
    </EmptyState>
  )
}

type MarkedSheetProps = { readonly name: string; readonly sheet: Sheet; readonly marks: SheetMarks }

function MarkedSheet({ name, sheet, marks }: MarkedSheetProps) {
  const t = useTexts().attendance
  const [chosen, setChosen] = useState<Place | null>(null)
  const [noting, setNoting] = useState(false)
  const { people, sessions } = sheet
  // The last session that is held is the one that people open the sheet for.
  const lastHeld = Math.max(
    0,
    sessions.findLastIndex(({ cancelled }) => !cancelled),
  )
  const at = {
    row: Math.min(chosen?.row ?? 0, people.length - 1),
    column: Math.min(chosen?.column ?? lastHeld, sessions.length - 1),
  }

  function markAt({ row, column }: Place, change: Partial<CellMark>): void {
    const [person, session] = [people[row], sessions[column]]
    if (person === undefined || session === undefined || session.cancelled) return
    const cell = { personId: person.personId, sessionId: session.id }
    const before = marks.own(cell) ?? rowsOfMarks(sheet)[row]?.[column] ?? nothing
    marks.set(cell, before, { ...before, ...change })
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
      <MarkKeys marks={marks} onMark={press} onNote={startNote} onUndo={undo} />
      <SheetGrid
        label={t.sheet.title(name)}
        sheet={sheet}
        marks={marks}
        at={at}
        onMove={setChosen}
        onMark={(place, state) => markAt(place, { state })}
        onNote={startNote}
        onUndo={undo}
      />
      <Text size="sm" c="dimmed" aria-live="polite" component="div">
        {t.sheet.hint}
      </Text>
      {noting && here.person && here.session && !here.session.cancelled && (
        <NoteDialog
          person={here.person}
          session={here.session}
          note={
            (
              marks.own({ personId: here.person.personId, sessionId: here.session.id }) ??
              rowsOfMarks(sheet)[at.row]?.[at.column] ??
              nothing
            ).note
          }
          onSave={(note) => markAt(at, { note })}
          onClose={() => setNoting(false)}
        />
      )}
    </>
  )
}
