const kanaOnly = /^[\p{Script=Hiragana}\p{Script=Katakana}ー・\s]+$/u

/** What the IME has shown of a word being typed: the kana that were heard so far, and what stands there now. */
export type Reading = { readonly heard: string; readonly shown: string; readonly first: string | null }

export const nothingHeard: Reading = { heard: '', shown: '', first: null }

/**
 * Takes up what stands in the conversion now. Kanji and half-typed letters tell nothing of the reading; kana behind
 * what was converted already, as some systems convert while one types, go on with it.
 */
export function hearReading(reading: Reading, composing: string): Reading {
  const shown = composing.replace(/[a-zａ-ｚ]+$/i, '')
  return { heard: heardNow(reading, shown), shown, first: reading.first ?? composing }
}

/** A stretch of a name and how it is read; null where nobody heard it. */
export type Stretch = { readonly text: string; readonly kana: string | null }

/** The stretches of a name after it was written on; `composed` is what a conversion has just put into it. */
export function retell(
  before: readonly Stretch[],
  text: string,
  composed: { readonly text: string; readonly reading: Reading } | null,
): readonly Stretch[] {
  const lead = leading(before, text)
  const trail = trailing(before.slice(lead.length), text.slice(textOf(lead).length))
  const middle = text.slice(textOf(lead).length, text.length - textOf(trail).length)
  if (middle === '') return [...lead, ...trail]
  const replaced = before.slice(lead.length, before.length - trail.length)
  return [...lead, { text: middle, kana: kanaOfMiddle(middle, replaced, composed) }, ...trail]
}

/** The reading of the whole; empty as long as a part of it is unknown. */
export function kanaOf(stretches: readonly Stretch[]): string {
  const known = stretches.flatMap(({ kana }) => (kana === null ? [] : [kana]))
  return known.length === stretches.length ? known.join('') : ''
}

function heardNow({ heard, shown: before }: Reading, shown: string): string {
  if (isKana(shown)) return shown
  if (shown === '') return ''
  const more = shown.startsWith(before) ? shown.slice(before.length) : ''
  if (before !== '' && isKana(more)) return heard + more
  const less = before.startsWith(shown) ? before.slice(shown.length) : ''
  return less !== '' && heard.endsWith(less) ? heard.slice(0, heard.length - less.length) : heard
}

function leading(stretches: readonly Stretch[], text: string): readonly Stretch[] {
  const [first, ...others] = stretches
  if (first === undefined || !text.startsWith(first.text)) return []
  return [first, ...leading(others, text.slice(first.text.length))]
}

function trailing(stretches: readonly Stretch[], text: string): readonly Stretch[] {
  const last = stretches.at(-1)
  if (last === undefined || !text.endsWith(last.text)) return []
  return [...trailing(stretches.slice(0, -1), text.slice(0, text.length - last.text.length)), last]
}

function kanaOfMiddle(
  middle: string,
  replaced: readonly Stretch[],
  composed: { readonly text: string; readonly reading: Reading } | null,
): string | null {
  if (isKana(middle)) return toKatakana(middle.trim())
  if (composed === null || composed.text !== middle) return null
  const { heard, first } = composed.reading
  // A word that is converted once more is read as it was.
  if (first === textOf(replaced) && replaced.length > 0 && heard === '') return kanaOf(replaced) || null
  return heard === '' ? null : toKatakana(heard.trim())
}

function textOf(stretches: readonly Stretch[]): string {
  return stretches.map(({ text }) => text).join('')
}

/** Half-width kana too, whose marks stand alone. */
function isKana(text: string): boolean {
  return kanaOnly.test(text.normalize('NFKC'))
}

function toKatakana(text: string): string {
  return text.normalize('NFKC').replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
}
