import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Outputs } from '../../../src-shared/contract/inferred.ts'

/** The licences of the packages of others in this program; null where it runs from source and was never built whole. */
export function programLicences(): Outputs['app']['licences'] {
  return { text: licencesBeside(dirname(fileURLToPath(new URL('../../../package.json', import.meta.url)))) }
}

/** A package has them beside its archive; what was built here, where it was built. */
export function licencesBeside(program: string): string | null {
  const places = [join(program, '..', 'LICENSES.packages.txt'), join(program, 'out', 'licences.txt')]
  const found = places.find((place) => existsSync(place))
  return found === undefined ? null : readFileSync(found, 'utf8')
}
