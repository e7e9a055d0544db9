/** From the least to the most. */
export type NumberRange = readonly [least: number, most: number]

export type NumberReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'unreadable'; readonly why: UnreadableNumber }

/** Which sentence of the texts says it. */
export type UnreadableNumber = 'unreadable' | 'notWhole' | 'outside'

type Wanted = { readonly range?: NumberRange | undefined; readonly decimals?: boolean | undefined }

/** Wider than anything a club counts, and as wide as a number is exact. */
export const anyNumber: NumberRange = [-999_999_999_999, 999_999_999_999]

/** What stands for a minus in Japanese books, and the long vowel that its key gives in kana. */
const minus = /^[−△▲ー]/
const figure = /^-?(\d+|\d{1,3}(,\d{3})+)(\.\d*)?$/

/** The number a text says, in digits of either width, with or without commas between thousands. */
export function readNumber(text: string, { range = anyNumber, decimals = false }: Wanted = {}): NumberReading {
  const plain = text.normalize('NFKC').replace(/\s/g, '').replaceAll('、', ',').replace(minus, '-')
  if (plain === '') return { kind: 'empty' }
  if (!figure.test(plain)) return { kind: 'unreadable', why: 'unreadable' }
  const number = Number(plain.replaceAll(',', ''))
  if (!decimals && !Number.isInteger(number)) return { kind: 'unreadable', why: 'notWhole' }
  if (number < range[0] || number > range[1]) return { kind: 'unreadable', why: 'outside' }
  // A typed -0 is nothing but 0.
  return { kind: 'number', number: number + 0 }
}
