import { usePreferences } from '../hooks/preferences.ts'
import { textScales } from './data-grid-columns.ts'

const rowHeights = { standard: 40, compact: 32 }

/** How many pixels a row of a list takes, at the size of text that somebody chose. */
export function useRowHeight(density: keyof typeof rowHeights = 'standard'): number {
  return Math.round(rowHeights[density] * textScales[usePreferences().textSize])
}
