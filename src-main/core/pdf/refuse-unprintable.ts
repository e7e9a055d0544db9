import { refuse } from '../../../src-shared/domain/refusal.ts'
import { fontChain } from './fonts.ts'

/** Says no, with the characters and the texts they stand in, where a text could not be printed whole. */
export function refuseUnprintable(texts: Iterable<string>): void {
  const chain = fontChain('regular', 'ja')
  const missing = [...new Set(texts)].flatMap((text) =>
    chain.missing(text.replaceAll('\n', '')).map((char) => ({
      char,
      codePoint: `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
      where: text,
    })),
  )
  if (missing.length > 0) throw refuse('GLYPHS_MISSING', { missing })
}
