import { noticeKinds } from '../../../src-shared/contract/notices.ts'
import type { MemberId } from '../../../src-shared/contract/values.ts'

export type NoticeKind = (typeof noticeKinds)[number]

/** What the letters ask for; a day is `YYYY-MM-DD`, null where none is named. */
export interface Asking {
  readonly kind: NoticeKind
  readonly level: number
  readonly through: string | null
  readonly dueBefore: string | null
  readonly payBy: string | null
}

/** One window asks for 1000 at a time. */
export const MOST_ASKED = 1000

/** A reminder is about what is overdue; a request about all that has begun. */
export function firstAsking(today: string): Asking {
  return { kind: 'request', level: 1, through: today, dueBefore: null, payBy: null }
}

export function withKind(asking: Asking, kind: string, today: string): Asking {
  const next = noticeKinds.find((one) => one === kind) ?? asking.kind
  return { ...asking, kind: next, dueBefore: next === 'reminder' ? today : null }
}

export function askingInput({ kind, level, through, dueBefore, payBy }: Asking, who?: readonly MemberId[]) {
  return {
    kind,
    level: kind === 'reminder' ? level : 1,
    payBy,
    ...(through !== null && { through }),
    ...(dueBefore !== null && { dueBefore }),
    ...(who !== undefined && { who: { ids: [...who] } }),
  }
}
