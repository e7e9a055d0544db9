/** 66.7%, 80.0%: one decimal always, so that they stand in a column. */
export function percent(rate: number): string {
  return `${(Math.round(rate * 1000) / 10).toFixed(1)}%`
}
