import { type Layout, layoutBody } from '../../../src-shared/contract/layouts.ts'

/** How the roster is to be shown: the id of a layout of the club, columns that nobody has named, or as usual. */
export type LayoutChoice = string | { readonly columns: readonly string[] } | null

export interface RosterLayout {
  /** Null: used without being saved. */
  readonly saved: Layout | null
  readonly columns: readonly string[]
}

/** The layout that is meant by what this laptop keeps; null is the usual one, as is one that has gone. */
export function rosterLayout(choice: unknown, layouts: readonly Layout[]): RosterLayout | null {
  const saved = layouts.find(({ id }) => id === choice)
  if (saved) return { saved, columns: saved.body.columns }
  const own = layoutBody.pick({ columns: true }).safeParse(choice).data
  return own === undefined ? null : { saved: null, columns: own.columns }
}

/** Under this name the laptop keeps how wide the columns of the roster are. */
export const rosterWidths = 'roster'
