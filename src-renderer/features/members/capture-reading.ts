const kanaOnly = /^[\p{Script=Hiragana}\p{Script=Katakana}ー・\s]+$/u

/** What the IME has shown of a word being typed: the last text in kana before it became kanji. */
export type Reading = { readonly typing: string; readonly before: string }

export function startReading(kanaSoFar: string): Reading {
  return { typing: '', before: kanaSoFar }
}

/** Takes up what stands in the conversion now; kanji and half-typed letters tell nothing of the reading. */
export function hearReading(reading: Reading, composing: string): Reading {
  const settled = composing.replace(/[a-zａ-ｚ]+$/i, '')
  return kanaOnly.test(settled) ? { ...reading, typing: settled } : reading
}

export function katakanaOf(reading: Reading): string {
  return reading.before + toKatakana(reading.typing.trim())
}

function toKatakana(text: string): string {
  return text.replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
}
