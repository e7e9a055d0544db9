import { useState } from 'react'
import type { Member } from '../../../src-shared/contract/members.ts'
import { differingColumns, isBlank } from '../../../src-shared/domain/merge-fields.ts'

export type Side = 'a' | 'b'
export type Pair = { readonly a: Member; readonly b: Member }

/** Which entry survives, and of each column in which the two differ whose value stays. */
export type MergeChoice = {
  readonly survivor: Side
  readonly sideOf: (column: string) => Side
  readonly setSurvivor: (side: Side) => void
  readonly choose: (column: string, side: Side) => void
}

/** The survivor's value stays unless it says nothing, or somebody chose otherwise. */
export function useMergeChoice(pair: Pair): MergeChoice {
  const [survivor, setSurvivor] = useState<Side>('a')
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({})

  return {
    survivor,
    sideOf: (column) => chosen[column] ?? usualSide(pair, survivor, column),
    setSurvivor,
    choose: (column, side) => setChosen((before) => ({ ...before, [column]: side })),
  }
}

export function otherSide(side: Side): Side {
  return side === 'a' ? 'b' : 'a'
}

/** What the core is asked to take from the entry that goes. */
export function takenColumns(pair: Pair, { survivor, sideOf }: MergeChoice): string[] {
  return differingColumns(pair.a, pair.b).filter((column) => sideOf(column) !== survivor)
}

function usualSide(pair: Pair, survivor: Side, column: string): Side {
  const other = otherSide(survivor)
  return isBlank(pair[survivor], column) && !isBlank(pair[other], column) ? other : survivor
}
