/**
 * A passphrase as it is worked with: however it was typed (full-width letters, one accent as two characters, a space of
 * another kind or too many) it comes to the same.
 */
export function foldPassphrase(text: string): string {
  return text.normalize('NFKC').trim().replace(/\s+/g, ' ')
}
