import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { expectedRoster, readRoster, rosterFolder } from '../../support/read-roster.ts'

const files = readdirSync(rosterFolder).filter((name) => !name.endsWith('.expected.json'))

test.each(files)('the roster %s comes in as a person would read it', async (fileName) => {
  expect(structuredClone(await readRoster(fileName))).toEqual(expectedRoster(fileName))
})
