/** A receipt's number as printed: `2026-0001`, on a further laptop `2026-B-0001`; past 9999 it grows to five digits. */
export function receiptNumber(receipt: { fiscalYear: number; series: string; number: number }): string {
  const { fiscalYear, series, number } = receipt
  return [fiscalYear, series, String(number).padStart(4, '0')].filter((part) => part !== '').join('-')
}

/**
 * The number after the highest one given in a fiscal year and series; 0 while there is none. The club's own first number
 * carries on a paper book, of which there is one: only the first laptop's series, the one without a letter, begins with it.
 */
export function nextReceiptNumber({
  highest,
  series,
  first,
}: {
  highest: number
  series: string
  first: number
}): number {
  if (highest > 0) return highest + 1
  return series === '' ? first : 1
}
