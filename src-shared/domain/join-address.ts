import type { AddressParts } from './roster-import/parse-address.ts'

/**
 * An address in one piece. The parts are joined as they were typed; only where a house number would run into a room
 * number (1-2-3 and 101) does a space keep them apart.
 */
export function joinAddress({ prefecture, city, street, building }: AddressParts): string {
  const runsOn = /[\p{Nd}A-Za-z]$/u.test(street) && /^[\p{Nd}A-Za-z]/u.test(building)
  return `${prefecture}${city}${street}${runsOn ? ' ' : ''}${building}`
}
