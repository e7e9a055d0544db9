const kana = /^[\p{Script=Hiragana}\p{Script=Katakana}ー・゛゜ﾞﾟ\s]+$/u
const bracketed = /^(.*?)\s*[(（〔［[]([^()（）〔〕［］[\]]+)[)）〕］\]]\s*(.*)$/su

const mayHoldBoth = /[\n(（〔［[]/

/** A name and its reading in one cell, the reading in brackets or on its own line; null for a name alone. */
export function nameWithKana(text: string): { readonly name: string; readonly kana: string } | null {
  if (!mayHoldBoth.test(text)) return null
  const lines = text.split('\n').map((line) => line.trim())
  const [reading, name] = lines.length === 2 ? lines.toSorted((a, b) => Number(isKana(b)) - Number(isKana(a))) : []
  if (reading !== undefined && name !== undefined && isKana(reading) && name !== '' && !isKana(name))
    return { name, kana: reading }
  const [, before = '', inside = '', after = ''] = bracketed.exec(text) ?? []
  const whole = `${before} ${after}`.trim()
  return isKana(inside) && whole !== '' && !isKana(whole) ? { name: whole, kana: inside.trim() } : null
}

function isKana(text: string): boolean {
  return kana.test(text)
}
