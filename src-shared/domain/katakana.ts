const hiraganaFirst = 0x3041
const hiraganaLast = 0x3096
const halfWidth =
  'ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン'

/** Hiragana and half-width kana as full-width katakana; all else stays as it is. */
export function toKatakana(text: string): string {
  if (!/[ぁ-ゖゝゞｦ-ﾟ\u3099\u309a]/.test(text)) return text
  let out = ''
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const voiced = isVoiced(unit) || isHalfVoiced(unit) ? withVoicing(out.charCodeAt(out.length - 1), unit) : 0
    out = voiced === 0 ? out + String.fromCharCode(katakanaUnit(unit)) : out.slice(0, -1) + String.fromCharCode(voiced)
  }
  return out
}

/** Katakana for a hiragana or half-width kana code unit; the unit itself for all others. */
export function katakanaUnit(unit: number): number {
  if (unit >= hiraganaFirst && unit <= hiraganaLast) return unit + 0x60
  if (unit === 0x309d || unit === 0x309e) return unit + 0x60
  if (unit >= 0xff66 && unit <= 0xff9d) return halfWidth.charCodeAt(unit - 0xff66)
  return unit
}

/** The voiced (ガ) or half-voiced (パ) katakana for a base and a mark, or 0 where there is none. */
export function withVoicing(base: number, mark: number): number {
  if (isVoiced(mark)) {
    if (base === 0x30a6) return 0x30f4
    const voiced =
      (base >= 0x30ab && base <= 0x30c2 && base % 2 === 1) || [0x30c4, 0x30c6, 0x30c8].includes(base) || isHaRow(base)
    return voiced ? base + 1 : 0
  }
  return isHalfVoiced(mark) && isHaRow(base) ? base + 2 : 0
}

export function isVoiced(unit: number): boolean {
  return unit === 0xff9e || unit === 0x3099 || unit === 0x309b
}

export function isHalfVoiced(unit: number): boolean {
  return unit === 0xff9f || unit === 0x309a || unit === 0x309c
}

function isHaRow(base: number): boolean {
  return base >= 0x30cf && base <= 0x30db && base % 3 === 0
}
