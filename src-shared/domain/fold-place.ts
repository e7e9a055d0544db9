import { foldText } from './fold.ts'
import { kanjiDigitsToAscii } from './roster-import/kanji-digits.ts'

export interface Place {
  readonly prefecture: string
  readonly city: string
  /** Empty where one code serves the rest of a city. */
  readonly town: string
}

export interface TypedAddress {
  readonly prefecture: string
  readonly city: string
  readonly street: string
}

/** A place name for matching: 霞ヶ関 and 霞が関, 北1条 and 北一条, 丸ノ内 and 丸の内 are one. */
export function foldPlace(name: string): string {
  const digits = kanjiDigitsToAscii(name.normalize('NFKC').replaceAll('壱', '一').replaceAll('之', 'ノ'))
  return foldText(digits).replaceAll('ケ', 'ガ').replaceAll('ッ', 'ツ')
}

/** A town without the 大字 or 字 that one writes and another leaves out. */
export function foldTown(name: string): string {
  return foldPlace(name).replace(/^(?:大字|小字|字)/, '')
}

/** The ways a city is written: whole, without its county, without its ward. The longest comes first. */
export function cityNames(city: string): readonly string[] {
  const withoutCounty = city.replace(/^.{1,6}?郡(?=.+[町村]$)/, '')
  const withoutWard = city.replace(/^(.+市)[^市]+区$/, '$1')
  return [...new Set([city, withoutCounty, withoutWard])].map(foldPlace)
}

export function foldAddress({ prefecture, city, street }: TypedAddress): string {
  return foldPlace(`${prefecture}${city}${street}`)
}

/** What stands behind the name of the city: the town and its numbers, or null where it is another city. */
export function afterCity(address: string, { prefecture, city }: Pick<Place, 'prefecture' | 'city'>): string | null {
  const rest = withoutStart(address, foldPlace(prefecture))
  const name = cityNames(city).find((each) => rest.startsWith(each))
  return name === undefined ? null : rest.slice(name.length).replace(/^(?:大字|小字|字)/, '')
}

/** Whether an address lies in a place, or may, as far as it is typed. */
export function isAtPlace(address: TypedAddress, place: Place): boolean {
  const typed = foldAddress(address)
  const whole = foldPlace(place.prefecture + place.city + place.town)
  if (whole.startsWith(typed) || foldPlace(place.city + place.town).startsWith(typed)) return true
  const rest = afterCity(typed, place)
  if (rest === null) return false
  const town = foldTown(place.town)
  return town.startsWith(rest) || (place.city.startsWith('京都市') ? rest.includes(town) : rest.startsWith(town))
}

function withoutStart(text: string, start: string): string {
  return text.startsWith(start) ? text.slice(start.length) : text
}
