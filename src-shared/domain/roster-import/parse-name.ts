import { toKatakana } from '../katakana.ts'

/** A full name taken apart. `fullName` stands for bodies and for names without a space. */
export type PersonName = {
  readonly familyName?: string
  readonly givenName?: string
  readonly fullName?: string
  readonly formerName?: string
}

export type NameKana = { readonly familyNameKana?: string; readonly givenNameKana?: string }

const formerName = /\s*[(（〔[［]\s*旧\s*姓?\s*[:：・]?\s*([^)）〕\]］]+?)\s*[)）〕\]］]\s*|[\s]+旧姓[:：]?\s*(\S+)$/
const honorific =
  /(?<=\S\S)[\s]*(?:様|さま|氏|さん|殿|御中)$|(?<=\S\s?\S)\s+(?:様|さま|氏|さん|殿)$|\s+(?:先生|君|くん|ちゃん)$/
const body =
  /株式会社|有限会社|合同会社|合資会社|法人|協会|組合|商店|商会|工業|(?:大学|学校|病院|銀行|委員会|自治会|町内会|連合会|クラブ)$|[(（㈱㈲]株|㈱|㈲|\b(?:Inc|Ltd|LLC|Corp|Co)\b\.?/i

/** Splits a name at its first space after taking off 様 and 旧姓; a name without a space stays whole. */
export function parseName(typed: string): PersonName {
  const former = formerName.exec(typed)
  const whole = (former ? typed.replace(former[0], ' ').trim() : typed).replace(honorific, '')
  const found = former?.[1] ?? former?.[2]
  return found === undefined ? splitName(whole) : { ...splitName(whole), formerName: found }
}

/** The reading in full-width katakana, split at its first space. */
export function parseNameKana(typed: string): NameKana {
  const kana = toKatakana(typed).replace(/\s*(?:様|サマ)$/, '')
  const [family, given] = atFirstSpace(kana)
  return given === '' ? { familyNameKana: family } : { familyNameKana: family, givenNameKana: given }
}

/** Splits a whole name where its family or given part is itself written in kana and the reading shows the border. */
export function splitByKana(fullName: string, kana: NameKana): PersonName | null {
  const { familyNameKana: family = '', givenNameKana: given = '' } = kana
  if (family === '' || given === '') return null
  const reading = toKatakana(fullName)
  const border = reading.endsWith(given)
    ? reading.length - given.length
    : reading.startsWith(family)
      ? family.length
      : 0
  const splits = border > 0 && border < reading.length && reading.length === fullName.length
  return splits ? { familyName: fullName.slice(0, border), givenName: fullName.slice(border) } : null
}

function splitName(name: string): PersonName {
  if (body.test(name)) return { fullName: name }
  if (/^[\p{Script=Latin}\s.,'’‐-]+$/u.test(name)) return splitLatinName(name)
  const [familyName, givenName] = atFirstSpace(name)
  return givenName === '' ? { fullName: name } : { familyName, givenName }
}

// Ada Lovelace, but LOVELACE Ada and Lovelace, Ada.
function splitLatinName(name: string): PersonName {
  const comma = name.indexOf(',')
  if (comma > 0) return { familyName: name.slice(0, comma).trim(), givenName: name.slice(comma + 1).trim() }
  const words = name.split(/\s+/)
  const [first = '', last = ''] = [words[0], words.at(-1)]
  if (words.length < 2) return { fullName: name }
  if (first.length > 1 && first === first.toUpperCase() && last !== last.toUpperCase())
    return { familyName: first, givenName: words.slice(1).join(' ') }
  return { familyName: last, givenName: words.slice(0, -1).join(' ') }
}

function atFirstSpace(text: string): readonly [string, string] {
  const space = text.search(/\s/)
  return space < 0 ? [text, ''] : [text.slice(0, space), text.slice(space).trim().replace(/\s+/g, ' ')]
}
