import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { parsePostalCode } from '../../../../src-shared/domain/roster-import/parse-postal-code.ts'
import { placesOfCode } from './postal-codes.ts'

/** Nothing where the code is no code or is not in the table, which newer buildings are not. */
export function placesByPostalCode({
  postalCode,
}: Inputs['lookups']['byPostalCode']): Outputs['lookups']['byPostalCode'] {
  const read = parsePostalCode(postalCode)
  return { places: 'value' in read ? placesOfCode(read.value) : [] }
}
