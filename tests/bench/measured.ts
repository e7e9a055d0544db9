import type { Row } from './receipts.ts'

/** 19 of 20 are at most this. */
export function p95(milliseconds: readonly number[]): number {
  const sorted = milliseconds.toSorted((a, b) => a - b)
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

/** Milliseconds that the work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

export function atMost(name: string, value: number, limit: number, floor?: number): Row {
  const row = { name, value, goal: `≤ ${limit}`, met: value <= limit }
  return floor === undefined ? row : { ...row, floor, ratio: value / floor }
}

export function atMostTimes(name: string, value: number, floor: number, times: number): Row {
  return { name, value, floor, ratio: value / floor, goal: `≤ ${times}× the floor`, met: value <= times * floor }
}
