/** Banks write half-width kana; what they say is read by people. */
export function plainKana(text: string): string {
  return text.normalize('NFKC')
}
