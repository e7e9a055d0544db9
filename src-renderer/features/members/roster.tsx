import { useElementSize } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { useLocation, useRoute } from 'wouter'
import type { MemberRow } from '../../../src-shared/contract/members.ts'
import { type MemberId, memberId, type OperationId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import type { DataGridHandle } from '../../ui/data-grid.tsx'
import { DayBanner } from './day-banner.tsx'
import { EditBar } from './edit-bar.tsx'
import { MarkedPeople } from './marked-people.tsx'
import { MemberPanel } from './member-panel.tsx'
import { NewMemberPanel } from './new-member-panel.tsx'
import { PasteDialog } from './paste-dialog.tsx'
import classes from './roster.module.css'
import { RosterGrid } from './roster-grid.tsx'
import { RosterHeader } from './roster-header.tsx'
import { RosterNarrowing } from './roster-narrowing.tsx'
import { useCopyMarked } from './use-copy-marked.ts'
import { useRosterEditing } from './use-roster-editing.ts'
import { useRosterList } from './use-roster-list.ts'
import { useRosterMarks } from './use-roster-marks.ts'

/** The roster, with one person open beside it. */
export function Roster() {
  const [, go] = useLocation()
  const [, params] = useRoute('/members/:id')
  const today = useQuery(orpc.app.info.queryOptions()).data?.today ?? new Date().toISOString().slice(0, 10)
  const grid = useRef<DataGridHandle>(null)
  const open = params?.id
  const openId = memberId.safeParse(open).data

  const close = useCallback(() => {
    go('/members')
    grid.current?.focus()
  }, [go])

  return (
    <div className={classes.screen}>
      <div className={classes.main} data-beside={open !== undefined || undefined}>
        <People grid={grid} today={today} openId={openId} onClose={open === undefined ? undefined : close} />
      </div>
      {open === 'new' && <NewMemberPanel today={today} onClose={close} />}
      {openId && <MemberPanel id={openId} today={today} onClose={close} />}
    </div>
  )
}

type PeopleProps = {
  readonly grid: RefObject<DataGridHandle | null>
  readonly today: string
  readonly openId: MemberId | undefined
  /** Closes what is open beside the list, if anything is. */
  readonly onClose: (() => void) | undefined
}

/** The list, with what narrows it above and what is done with the people in it. */
function People({ grid, today, openId, onClose }: PeopleProps) {
  const [, go] = useLocation()
  const size = useElementSize()
  const search = useRef<HTMLInputElement>(null)
  const list = useRosterList(size.width)
  const { view, changeView, source, columns } = list
  const [total, setTotal] = useState<number>()
  const marks = useRosterMarks(view, total ?? 0)
  const edits = useRosterEditing()
  const copyMarked = useCopyMarked({ source, columns, total: total ?? 0, marked: marks.every ? null : marks.marked })
  const copy = () => void copyMarked()
  const openRow = useCallback((row: MemberRow) => go(`/members/${row.id}`), [go])
  useFirstFocus(grid, total !== undefined)

  function startEditing(): void {
    marks.clear()
    edits.toggle()
  }
  function endPaste(operationId: OperationId | null, said: string): void {
    edits.endPaste(operationId, said)
    // Once the dialog has let go of the focus.
    setTimeout(() => grid.current?.focus())
  }

  return (
    <>
      <RosterHeader
        view={view}
        total={total}
        today={today}
        onDay={(day) => changeView({ day })}
        onEdit={startEditing}
      />
      {view.day && <DayBanner day={view.day} total={total} onBack={() => changeView({ day: null })} />}
      <RosterNarrowing
        list={list}
        today={today}
        searchRef={search}
        onGoToList={() => grid.current?.focus()}
        onOpen={openRow}
      />
      {edits.editing && <EditBar {...edits} />}
      {marks.count > 0 && <MarkedPeople list={list} marks={marks} onCopy={copy} />}
      <div ref={size.ref} className={classes.list}>
        <RosterGrid
          ref={grid}
          list={list}
          marks={marks}
          editing={edits.editing}
          openId={openId}
          onOpen={openRow}
          onEscape={() => onClose?.()}
          onCopy={copy}
          onTotal={setTotal}
          searchRef={search}
        />
      </div>
      {edits.pasting && <PasteDialog asked={edits.pasting} onEnd={endPaste} />}
    </>
  )
}

/** The arrows work as soon as the list is there; whoever has gone to a field or a panel meanwhile stays there. */
function useFirstFocus(grid: RefObject<DataGridHandle | null>, isThere: boolean): void {
  useEffect(() => {
    if (isThere && !document.activeElement?.closest('main *, [role=dialog]')) grid.current?.focus()
  }, [grid, isThere])
}
