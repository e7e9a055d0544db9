import type { DuesMark } from './parse-dues.ts'

/** What the books have for a person, a fee and a period. */
export type BookedDues = {
  readonly amount: number
  readonly paid: number
  readonly waived: number
  readonly open: number
}

/** What a file's word means beside the books: `amount` is what would be written, or what the books agree with. */
export type JudgedDues = {
  readonly state: 'new' | 'changed' | 'same' | 'doubtful'
  readonly amount: number
}

/**
 * Money is only ever added where nothing was entered: what is booked as paid, waived or of another amount stays, and
 * the difference is a doubt. `usual` is what ○ and × stand for.
 */
export function judgeDues(mark: DuesMark, usual: number, booked: BookedDues | null): JudgedDues {
  const said = mark.says === 'paid' ? mark.amount : null
  if (booked === null) return { state: 'new', amount: said ?? usual }
  if (mark.says === 'open') return { state: booked.open > 0 ? 'same' : 'doubtful', amount: booked.open }
  return mark.says === 'paid' ? judgePaid(said, booked) : judgeExempt(booked)
}

function judgePaid(said: number | null, { paid, open, waived }: BookedDues): JudgedDues {
  if (said === null) {
    if (open > 0) return { state: 'changed', amount: open }
    return { state: paid === 0 && waived > 0 ? 'doubtful' : 'same', amount: paid }
  }
  if (paid === said) return { state: 'same', amount: said }
  return { state: paid === 0 && said <= open ? 'changed' : 'doubtful', amount: said }
}

function judgeExempt({ paid, open, waived }: BookedDues): JudgedDues {
  if (open > 0) return { state: paid === 0 ? 'changed' : 'doubtful', amount: open }
  return { state: waived > 0 && paid === 0 ? 'same' : 'doubtful', amount: waived }
}
