import type { Likeness } from '../contract/duplicates.ts'
import { foldText } from './fold.ts'

/** What tells people apart, folded, so that two ways of writing one thing are equal. '' and empty lists are not known. */
export interface Lookalike {
  readonly number: string
  readonly name: string
  /** The whole name under the former family name. */
  readonly formerName: string
  readonly given: string
  /** Only where both halves, or the reading of a name that does not split, are known. */
  readonly kana: string
  readonly birth: Birthday | null
  readonly gender: string | null
  readonly phones: readonly string[]
  readonly emails: readonly string[]
  readonly address: string
}

/** In numbers, since millions of pairs are compared. */
interface Birthday {
  readonly year: number
  readonly month: number
  readonly day: number
}

export interface Alike {
  readonly why: readonly Likeness[]
  /** 0–100. */
  readonly score: number
}

export interface PersonParts {
  readonly memberNumber: string
  readonly familyName: string
  readonly givenName: string
  readonly fullName: string
  readonly formerName: string
  readonly familyNameKana: string
  readonly givenNameKana: string
  readonly birthDate: string | null
  readonly gender: string | null
  readonly phones: readonly string[]
  readonly emails: readonly string[]
  readonly city: string
  readonly street: string
}

export function lookalikeOf(person: PersonParts): Lookalike {
  const { familyName, givenName, fullName, formerName, familyNameKana, givenNameKana } = person
  const isWhole = givenName === '' && fullName !== ''
  return {
    number: foldText(person.memberNumber),
    // A family name alone names a house, not a person.
    name: givenName === '' && !isWhole ? '' : foldText(isWhole ? fullName : familyName + givenName),
    formerName: formerName === '' || givenName === '' ? '' : foldText(formerName + givenName),
    given: foldText(givenName),
    kana: givenNameKana === '' && !isWhole ? '' : foldText(familyNameKana + givenNameKana),
    birth: birthdayOf(person.birthDate),
    gender: person.gender,
    phones: person.phones.map(bareDigits).filter((digits) => digits.length >= 9),
    emails: person.emails.map((email) => email.normalize('NFKC').trim().toLowerCase()).filter((email) => email !== ''),
    address: addressKey(person.city, person.street),
  }
}

/**
 * Why two entries look like one person; null where they do not. A household shares phone, e-mail and address, so these
 * count only beside an equal name or reading: twins and couples are never proposed.
 */
export function likenessOf(a: Lookalike, b: Lookalike): Alike | null {
  const sameName = isSameName(a, b)
  const sameKana = a.kana !== '' && a.kana === b.kana
  const sameNumber = a.number !== '' && a.number === b.number
  if (!sameName && !sameKana && !(sameNumber && a.given !== '' && a.given === b.given)) return null

  const birth = birthOf(a.birth, b.birth)
  const shared = sharedWays(a, b)
  // A parent and a child may share name, birthday, phone and address.
  if (isGenerationApart(a.birth, b.birth) && !sameNumber && !shared.includes('Email')) return null
  // Most pairs of namesakes end here.
  if (shared === nothingShared && birth !== 'same' && !sameNumber && !(sameName && nothingTellsApart(a, b))) return null
  const why = reasons({ sameName, sameKana, sameNumber }, birth, shared)
  if (why.length === 0 && sameName && nothingTellsApart(a, b)) why.push('name')
  if (why.length === 0) return null
  const score = scoreOf(why, { sameName, sameKana }, birth, a, b)
  return score < lowestScore ? null : { why, score }
}

export function isSameName(a: Lookalike, b: Lookalike): boolean {
  if (a.name === '' || b.name === '') return false
  return (
    a.name === b.name ||
    (a.formerName !== '' && a.formerName === b.name) ||
    (b.formerName !== '' && b.formerName === a.name)
  )
}

type Birth = 'same' | 'slip' | 'other' | 'unknown'
type Way = 'Phone' | 'Email' | 'Address'

const lowestScore = 20
const weights: Readonly<Record<Likeness, number>> = {
  memberNumber: 90,
  nameAndBirthDate: 85,
  nameAndEmail: 85,
  nameAndPhone: 80,
  nameAndAddress: 75,
  kanaAndBirthDate: 70,
  kanaAndEmail: 65,
  kanaAndPhone: 60,
  kanaAndAddress: 55,
  name: 40,
}

function reasons(
  { sameName, sameKana, sameNumber }: { sameName: boolean; sameKana: boolean; sameNumber: boolean },
  birth: Birth,
  shared: readonly Way[],
): Likeness[] {
  const found: Likeness[] = sameNumber ? ['memberNumber'] : []
  if (!sameName && !sameKana) return found
  const by = sameName ? 'name' : 'kana'
  if (birth === 'same') found.push(`${by}AndBirthDate`)
  // Two who are only read alike and were born on other days are two.
  if (birth !== 'other' || sameName) found.push(...shared.map((way) => `${by}And${way}` as const))
  return found
}

function scoreOf(
  why: readonly Likeness[],
  { sameName, sameKana }: { sameName: boolean; sameKana: boolean },
  birth: Birth,
  a: Lookalike,
  b: Lookalike,
): number {
  const best = Math.max(...why.map((reason) => weights[reason]))
  const slips = { same: 0, unknown: 0, slip: 5, other: 40 }[birth]
  const otherName = sameName || sameKana ? 0 : 30
  const otherGender = a.gender !== null && b.gender !== null && a.gender !== b.gender ? 25 : 0
  const elsewhere =
    differ(a.phones, b.phones) && a.address !== '' && b.address !== '' && a.address !== b.address ? 15 : 0
  return Math.min(100, best + 5 * (why.length - 1)) - slips - otherName - otherGender - elsewhere
}

const nothingShared: readonly Way[] = []

function sharedWays(a: Lookalike, b: Lookalike): readonly Way[] {
  const phone = haveCommon(a.phones, b.phones)
  const email = haveCommon(a.emails, b.emails)
  const address = a.address !== '' && a.address === b.address
  if (!phone && !email && !address) return nothingShared
  return [
    ...(phone ? ['Phone' as const] : []),
    ...(email ? ['Email' as const] : []),
    ...(address ? ['Address' as const] : []),
  ]
}

function haveCommon(a: readonly string[], b: readonly string[]): boolean {
  if (b.length === 0) return false
  for (const one of a) if (b.includes(one)) return true
  return false
}

/** A name alone says something only of an entry that says little else. */
function nothingTellsApart(a: Lookalike, b: Lookalike): boolean {
  if (a.birth !== null && b.birth !== null) return false
  if (a.gender !== null && b.gender !== null && a.gender !== b.gender) return false
  return !differ(a.phones, b.phones) && !(a.address !== '' && b.address !== '')
}

function differ(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !haveCommon(a, b)
}

/** A slip of the pen: one part of the date differs, or day and month stand the other way round. */
function birthOf(a: Birthday | null, b: Birthday | null): Birth {
  if (a === null || b === null) return 'unknown'
  const differing = Number(a.year !== b.year) + Number(a.month !== b.month) + Number(a.day !== b.day)
  if (differing === 0) return 'same'
  const swapped = a.year === b.year && a.month === b.day && a.day === b.month
  return (differing === 1 || swapped) && !isGenerationApart(a, b) ? 'slip' : 'other'
}

const generation = 15

function isGenerationApart(a: Birthday | null, b: Birthday | null): boolean {
  return a !== null && b !== null && Math.abs(a.year - b.year) >= generation
}

function birthdayOf(date: string | null): Birthday | null {
  if (date === null) return null
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return { year, month, day }
}

/** As dialled in Japan, whatever stands between the digits. */
function bareDigits(phone: string): string {
  const digits = phone.normalize('NFKC').replace(/[^\d+]/g, '')
  return digits.startsWith('+81') ? `0${digits.slice(3)}` : digits
}

const units = /丁目|番地の?|番|号/g
const upToNumber = /^[^\d]+\d+(?:-\d+)*/

/** City and street as far as the house number, 一丁目2番3号 as 1-2-3; '' where no number is known. */
function addressKey(city: string, street: string): string {
  if (street === '') return ''
  const plain = `${city}${street}`
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[一二三四五六七八九十]+(?=丁目|番)/g, asDigits)
  const found = upToNumber.exec(
    plain
      .replace(units, '-')
      .replace(/(?<=\d)[‐-―−ーの](?=\d)/g, '-')
      .replace(/-+/g, '-'),
  )
  return found === null ? '' : foldText(city === '' ? found[0].replace(/^.{2,3}[都道府県]/, '') : found[0])
}

function asDigits(kanji: string): string {
  const [tens, ones] = kanji.includes('十') ? kanji.split('十') : ['', kanji]
  const digit = (text: string | undefined) => '一二三四五六七八九'.indexOf(text ?? '') + 1
  const ten = kanji.includes('十') ? (tens === '' ? 1 : digit(tens)) * 10 : 0
  return String(ten + (ones === '' ? 0 : digit(ones)))
}
