import { useState } from 'react'
import type { MemberRow } from '../../../src-shared/contract/members.ts'
import type { MemberId } from '../../../src-shared/contract/values.ts'
import { fetchRows, type GridSource } from '../../ui/data-grid-source.ts'
import { MarkedBar } from './marked-bar.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { rosterFilterOf } from './roster-view.ts'
import type { RosterList } from './use-roster-list.ts'
import type { RosterMarks } from './use-roster-marks.ts'

type MarkedPeopleProps = {
  readonly list: RosterList
  readonly marks: RosterMarks
  readonly onCopy: () => void
}

/** The people marked in the list, and two of them side by side where they are one. */
export function MarkedPeople({ list, marks, onCopy }: MarkedPeopleProps) {
  const [merging, setMerging] = useState(false)
  const { view, source } = list
  const { every, ids, count, clear } = marks
  const [first, second] = ids

  return (
    <>
      <MarkedBar
        who={every ? { filter: rosterFilterOf(view) } : { ids }}
        count={count}
        findIds={async () => (every ? await idsIn(source, count) : ids)}
        onCopy={onCopy}
        inTrash={view.show === 'trash'}
        onClear={clear}
        onMerge={() => setMerging(true)}
      />
      {merging && first && second && (
        <MergeDialog ids={[first, second]} onClose={() => setMerging(false)} onMerged={clear} />
      )}
    </>
  )
}

async function idsIn(source: GridSource<MemberRow>, count: number): Promise<readonly MemberId[]> {
  return (await fetchRows(source, 0, count - 1)).map(({ id }) => id)
}
