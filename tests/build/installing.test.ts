import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const project = fileURLToPath(new URL('../../', import.meta.url))

interface Locked {
  readonly name?: string
  readonly hasInstallScript?: true
  readonly gypfile?: boolean
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(`${project}${file}`, 'utf8')) as T
}

const { allowScripts } = readJson<{ allowScripts: Record<string, boolean> }>('package.json')
const { packages } = readJson<{ packages: Record<string, Locked> }>('package-lock.json')
const places = Object.keys(packages).filter((place) => place !== '')

test('whoever installs needs no compiler and no Python: nothing is built, and only Node brings itself', () => {
  const wouldBuild = places.filter((place) => existsSync(`${project}${place}/binding.gyp`))
  const withScript = places.filter((place) => packages[place]?.hasInstallScript || wouldBuild.includes(place))
  const names = withScript.map((place) => packages[place]?.name ?? place.replace(/^.*node_modules\//, ''))

  // `npm install` leaves the mark out when it writes the lock anew: without it an npm before 11.19 compiles.
  expect(wouldBuild.map((place) => [place, packages[place]?.gypfile])).toEqual([['node_modules/better-sqlite3', false]])
  expect(Object.keys(allowScripts).sort()).toEqual(names.sort())
  expect(Object.keys(allowScripts).filter((name) => allowScripts[name])).toEqual(['node'])
})
