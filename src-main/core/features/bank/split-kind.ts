const separator = /^[\s\u3000＊*:：・･]+/

/** 振込　ﾔﾏﾀﾞ ﾀﾛｳ is a kind of movement and a payer; 振込手数料 is one word. */
export function splitKind(text: string, kinds: readonly string[]): { readonly kind: string; readonly payer: string } {
  const kind = kinds.filter((word) => text.startsWith(word)).toSorted((a, b) => b.length - a.length)[0]
  if (kind === undefined) return { kind: '', payer: text }
  const rest = text.slice(kind.length).replace(/^[1-9１-９](?=[\s\u3000＊*])/, '')
  const payer = rest.replace(separator, '')
  const isApart = payer !== rest || /^[ァ-ヶｦ-ﾟ]/.test(rest)
  return isApart && payer !== '' ? { kind, payer } : { kind: '', payer: text }
}
