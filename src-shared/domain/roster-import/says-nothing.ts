const nothing = /^(?:[-‐―－ーｰ—–.]+|なし|無し?|ナシ|不明|未定|未記入|none|n\/a)$/i

/** －, なし, n/a: a cell that was filled in to say that there is nothing. */
export function saysNothing(text: string): boolean {
  return nothing.test(text)
}
