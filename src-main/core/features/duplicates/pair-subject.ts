/** What a decision about two entries is about, whichever of them is named first. */
export function pairSubject(one: string, other: string): string {
  return one < other ? `${one}+${other}` : `${other}+${one}`
}
