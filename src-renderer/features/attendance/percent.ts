/** 66.7% */
export function percent(rate: number): string {
  return `${Math.round(rate * 1000) / 10}%`
}
