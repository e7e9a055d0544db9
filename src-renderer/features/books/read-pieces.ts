import { type NumberRange, type NumberReading, readNumber } from '../../ui/read-number.ts'

/** How many pieces of one coin a tin may hold. */
export const piecesRange: NumberRange = [0, 999_999]

/** How many pieces a text says; 枚 may stand behind them. */
export function readPieces(text: string): NumberReading {
  return readNumber(text.replace(/枚\s*$/, ''), { range: piecesRange })
}
