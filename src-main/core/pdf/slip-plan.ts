import type { Box } from './pen.ts'

/** A row of cells for one digit each. */
export interface Cells {
  readonly x: number
  readonly y: number
  readonly count: number
}

export const slipSheet = { width: 180, height: 114 } as const
export const cell = { width: 5.08, height: 8 } as const

/**
 * Where the fields of a postal payment slip (払込取扱票, 180 × 114 mm) lie, in millimetres from the top left. They follow
 * the slips that the post office hands out, as measured by github.com/fetus-hina/haraikomi (MIT). Left of x 125 is the
 * slip, right of it the payer's receipt.
 */
export const slipPlan = {
  slip: {
    account: [
      { x: 4, y: 15, count: 5 },
      { x: 31.94, y: 15, count: 1 },
      { x: 39.56, y: 15, count: 7 },
    ],
    amount: { x: 80.2, y: 15, count: 8 },
    holder: { x: 10.08, y: 24.75, width: 64.04, height: 7.25 },
    message: { x: 12.08, y: 33, width: 107.76, height: 24.5 },
    postalCode: [
      { x: 14.5, y: 60.1 },
      { x: 25.5, y: 60.1 },
    ],
    address: { x: 15.5, y: 62, width: 69.9, height: 13 },
    name: { x: 15.5, y: 75.5, width: 63.5, height: 9.5 },
    phone: [
      { x: 31, y: 87 },
      { x: 41.5, y: 87 },
      { x: 51.5, y: 87 },
    ],
  },
  receipt: {
    account: [
      { x: 136.08, y: 15, count: 5 },
      { x: 164.02, y: 15, count: 1 },
      { x: 141.16, y: 26, count: 7 },
    ],
    holder: { x: 136.08, y: 35, width: 40.64, height: 8 },
    amount: { x: 136.08, y: 47, count: 8 },
    name: { x: 136.08, y: 57, width: 40.64, height: 20 },
  },
} as const satisfies Record<string, Record<string, Box | Cells | readonly (Cells | { x: number; y: number })[]>>
