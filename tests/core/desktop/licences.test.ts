import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { licencesBeside } from '../../../src-main/core/app/licences.ts'
import { temporaryFolder } from '../../support/start-club.ts'

test('the licences are read where a package, or what was built here, has them; run from source alone, there are none', () => {
  const resources = temporaryFolder()
  const program = join(resources, 'app.asar')
  mkdirSync(join(program, 'out'), { recursive: true })

  const fromSource = licencesBeside(program)
  writeFileSync(join(program, 'out', 'licences.txt'), 'built here')
  const built = licencesBeside(program)
  writeFileSync(join(resources, 'LICENSES.packages.txt'), 'packed')

  expect([fromSource, built, licencesBeside(program)]).toEqual([null, 'built here', 'packed'])
})
