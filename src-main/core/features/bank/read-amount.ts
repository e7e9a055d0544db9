import { cellText } from '../../../../src-shared/domain/roster-import/cell-text.ts'
import type { Cell } from '../../../../src-shared/domain/roster-import/table.ts'

const MOST_YEN = 999_999_999_999
const number = /^([-+△▲]?)(\d{1,12})(?:\.0+)?$/

/** Whole yen as a statement writes them; null for an empty cell, undefined where it is no sum. */
export function readAmount(cell: Cell | undefined, empty: readonly string[] = []): number | null | undefined {
  if (cell === undefined || cell === null) return null
  if (typeof cell === 'number') return Number.isSafeInteger(cell) && Math.abs(cell) <= MOST_YEN ? cell : undefined
  const text = cellText(cell)
  if (text === '' || empty.includes(text)) return null
  const plain = text
    .normalize('NFKC')
    .replace(/[\s,\\¥円"']/g, '')
    .replace(/[−‐‑–—ー]/g, '-')
  if (plain === '' || /^[-*]+$/.test(plain)) return null
  const bracketed = /^\((.+)\)$/.exec(plain)
  const [, sign = '', digits] = number.exec(bracketed?.[1] ?? plain) ?? []
  if (digits === undefined) return undefined
  const isNegative = bracketed !== null || (sign !== '' && sign !== '+')
  return isNegative ? 0 - Number(digits) : Number(digits)
}
