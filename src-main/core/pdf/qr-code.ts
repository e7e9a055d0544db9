import { encode } from 'uqr'
import type { Pen } from './pen.ts'
import { ink } from './receipt-style.ts'

/** Four modules of white around it belong to a code; whoever places it leaves them free. */
export function drawQrCode(pen: Pen, text: string, { x, y, size }: { x: number; y: number; size: number }): void {
  const { data, size: modules } = encode(text, { ecc: 'M', boostEcc: true, border: 0 })
  const step = size / modules
  data.forEach((row, line) => {
    for (const { from, to } of runsOf(row)) {
      // A hair more than a module, so that no white shows between two rows on a screen.
      pen.fill({ x: x + from * step, y: y + line * step, width: (to - from) * step, height: step + 0.02 }, ink)
    }
  })
}

/** Stretches of black in a row. */
function runsOf(row: readonly boolean[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = []
  row.forEach((black, at) => {
    const last = runs.at(-1)
    if (!black) return
    if (last?.to === at) last.to = at + 1
    else runs.push({ from: at, to: at + 1 })
  })
  return runs
}
