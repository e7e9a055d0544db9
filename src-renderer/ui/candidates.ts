import type { MemberRow } from '../../src-shared/contract/members.ts'

export function looksLikeNumber(search: string): boolean {
  return /^[0-9０-９]+$/.test(search)
}

/** The person with exactly that number comes first, then the same number without its leading zeros. */
export function rankCandidates(rows: readonly MemberRow[], search: string): readonly MemberRow[] {
  const wanted = search.normalize('NFKC').toLowerCase()
  return rows
    .map((row, index) => ({
      row,
      index,
      rank: rankOf(row.memberNumber.normalize('NFKC').toLowerCase(), wanted),
    }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ row }) => row)
}

function rankOf(number: string, wanted: string): number {
  if (number === wanted) return 0
  if (number !== '' && withoutZeros(number) === withoutZeros(wanted)) return 1
  return number.startsWith(wanted) ? 2 : 3
}

function withoutZeros(number: string): string {
  return number.replace(/^0+/, '')
}
