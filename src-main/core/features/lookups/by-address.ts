import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { foldAddress } from '../../../../src-shared/domain/fold-place.ts'
import { citiesWithTowns, type PostalPlace, type Town, townsOf } from './postal-codes.ts'

type City = ReturnType<typeof citiesWithTowns>[number]
interface Found {
  readonly city: City
  /** The address behind the name of the city. */
  readonly rest: string
  readonly matched: number
}

const MOST = 10

/**
 * The codes that an address may have: those of the towns that begin with what is typed; or of the longest town that it
 * begins with; or the one code for the rest of its city.
 */
export function placesByAddress(address: Inputs['lookups']['byAddress']): Outputs['lookups']['byAddress'] {
  const found = citiesOf(foldAddress(address))
  const ways = [townsBeginningSo, longestTown, townInKyoto, wholeCity]
  const places = ways.map((way) => way(found)).find((each) => each.length > 0) ?? []
  return { places: places.slice(0, MOST) }
}

/** The cities an address begins with, the longest name only; two of one name where the prefecture is missing. */
function citiesOf(address: string): readonly Found[] {
  const found = citiesWithTowns().flatMap((city): Found[] => {
    const rest = address.startsWith(city.foldedPrefecture) ? address.slice(city.foldedPrefecture.length) : address
    const name = city.names.find((each) => rest.startsWith(each))
    if (name === undefined) return []
    const behind = rest.slice(name.length)
    // A ward that is no more, as 浜松市中区 since 2024, hides no town.
    const named = city.names[0] === name ? behind : behind.replace(/^[^0-9]{1,3}区/, '')
    return [{ city, rest: named.replace(/^(?:大字|小字|字)/, ''), matched: address.length - behind.length }]
  })
  const longest = Math.max(...found.map(({ matched }) => matched))
  return found.filter(({ matched }) => matched === longest)
}

/** None once a town is typed out: the buildings and quarters that share its beginning have codes of their own. */
function townsBeginningSo(found: readonly Found[]): PostalPlace[] {
  const beginning = found.flatMap(({ city, rest }) =>
    rest === '' ? [] : townsOf(city).flatMap((town) => (town.folded.startsWith(rest) ? [{ city, rest, town }] : [])),
  )
  if (beginning.some(({ rest, town }) => town.folded === rest)) return []
  return beginning.sort((one, other) => one.town.folded.length - other.town.folded.length).map(placeOf)
}

function longestTown(found: readonly Found[]): PostalPlace[] {
  return longestOf(found, (town, rest) => rest.startsWith(town) && !/\d\d$/.test(rest.slice(0, town.length + 1)))
}

/** In Kyoto the streets of the crossing stand before the town. */
function townInKyoto(found: readonly Found[]): PostalPlace[] {
  const inKyoto = found.filter(({ city }) => city.city.startsWith('京都市'))
  return longestOf(inKyoto, (town, rest) => town.length > 1 && rest.includes(town))
}

function longestOf(found: readonly Found[], fits: (town: string, rest: string) => boolean): PostalPlace[] {
  const fitting = found.flatMap(({ city, rest }) =>
    townsOf(city)
      .filter(({ folded }) => folded !== '' && fits(folded, rest))
      .map((town) => ({ city, town })),
  )
  const longest = Math.max(...fitting.map(({ town }) => town.folded.length))
  return fitting.filter(({ town }) => town.folded.length === longest).map(placeOf)
}

/** Only once something stands behind the city, or where the city has no other code. */
function wholeCity(found: readonly Found[]): PostalPlace[] {
  return found.flatMap(({ city, rest }) =>
    townsOf(city)
      .filter(({ town }, _at, all) => town === '' && (rest !== '' || all.length === 1))
      .map((town) => placeOf({ city, town })),
  )
}

function placeOf({ city, town }: { city: City; town: Town }): PostalPlace {
  return { postalCode: town.postalCode, prefecture: city.prefecture, city: city.city, town: town.town }
}
