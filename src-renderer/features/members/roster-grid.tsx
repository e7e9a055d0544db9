import type { RefObject } from 'react'
import type { MemberRow, RosterSort } from '../../../src-shared/contract/members.ts'
import type { MemberId } from '../../../src-shared/contract/values.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { DataGrid, type DataGridHandle } from '../../ui/data-grid.tsx'
import type { GridEditing } from '../../ui/data-grid-editing.ts'
import { RosterEmpty } from './roster-empty.tsx'
import { rosterWidths } from './roster-layout.ts'
import type { RosterList } from './use-roster-list.ts'
import type { RosterMarks } from './use-roster-marks.ts'

type RosterGridProps = {
  readonly list: RosterList
  readonly marks: RosterMarks
  readonly editing: GridEditing<MemberRow> | undefined
  readonly openId: MemberId | undefined
  readonly onOpen: (row: MemberRow) => void
  /** Esc while nobody is marked. */
  readonly onEscape: () => void
  readonly onCopy: () => void
  readonly onTotal: (total: number) => void
  readonly searchRef: RefObject<HTMLInputElement | null>
  readonly ref: RefObject<DataGridHandle | null>
}

/** The people themselves. As they were on another day they are only looked at: nobody is marked, sorted or changed. */
export function RosterGrid({ list, marks, editing, onEscape, ...rest }: RosterGridProps) {
  const words = useTexts().members
  const { view, changeView } = list

  return (
    <DataGrid<MemberRow, RosterSort>
      {...rest}
      label={words.list}
      source={list.source}
      columns={list.columns}
      rowId={rowId}
      rowLabel={rowName}
      {...(view.day ? {} : { sort: view.sort, onSort: (sort) => changeView({ sort }) })}
      {...(view.day ? {} : marking(marks))}
      widthsOf={rosterWidths}
      editing={view.day ? undefined : editing}
      onEscape={() => (marks.count > 0 ? marks.clear() : onEscape())}
      empty={<RosterEmpty view={view} onReset={list.showAll} />}
    />
  )
}

const rowId = (row: MemberRow) => row.id
const rowName = (row: MemberRow) => row.name

function marking({ marked, setMarked, every, setEvery }: RosterMarks) {
  return { marked, onMarked: setMarked, everyMarked: every, onEveryMarked: setEvery }
}
