const runs = /(?<![\da-z])(?:([a-z]*)-?)?(\d+)(?!\d)(?:\s*(?:年|月|円|分|ネン|ガツ|エン|ブン|クミ|ハン|クチ))?/giu

/**
 * The digits of a payer's text that may be a member number: no year, month or sum. Each comes with its readings, the
 * fullest first: with the letters before it, as it stands, without the zeros of a long one.
 */
export function numbersInText(text: string): string[][] {
  const found: string[][] = []
  for (const [whole, letters = '', digits = ''] of text.normalize('NFKC').matchAll(runs)) {
    const isOther = !/\d$/.test(whole) || /^[rh]$/i.test(letters) || /^(?:19|20)\d\d$/.test(digits)
    if (isOther) continue
    const lettered = letters === '' ? [] : [letters.toLowerCase() + digits]
    found.push([...lettered, digits, digits.replace(/^0+(?=\d{3})/, '')])
  }
  return found
}
