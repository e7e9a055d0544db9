import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundledLicences } from './node-bundle.ts'
import { packedPackages } from './packed-packages.ts'

const project = fileURLToPath(new URL('..', import.meta.url))

/** Packages of which only data is shipped, written into resources by a program of ours. */
const givenData = ['@holiday-jp/holiday_jp']

interface Licence {
  readonly name: string
  readonly version: string
  readonly identifier?: string
  readonly text?: string
}

/** out/licences.txt: every package of others that the app holds, bundled or beside it, with the words of its licence. */
export async function writeLicences(root = project): Promise<void> {
  const bundled = ['out/electron', 'out/renderer'].flatMap((folder) => licencesIn(join(root, folder)))
  const packed = (await packedPackages(root)).map(({ folder }) => licenceOf(join(root, folder)))
  const data = givenData.map((name) => licenceOf(join(root, 'node_modules', name)))
  const known = new Map([...bundled, ...packed, ...data].map((one) => [`${one.name} ${one.version}`, one]))
  const texts = [...known].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([title, one]) => section(title, one))
  writeFileSync(join(root, 'out/licences.txt'), texts.join(`\n${'-'.repeat(80)}\n\n`))
}

function licencesIn(folder: string): Licence[] {
  const lists = readdirSync(folder).filter((name) => bundledLicences.test(name))
  if (lists.length === 0) throw new Error(`${folder} holds no list of licences`)
  return lists.flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Licence[])
}

function licenceOf(folder: string): Licence {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string
    version: string
    license?: string
  }
  const names = readdirSync(folder).filter((name) => /^(licen[cs]e|copying|notice)/i.test(name))
  const texts = names.map((name) => readFileSync(join(folder, name), 'utf8').trim())
  return {
    name: manifest.name,
    version: manifest.version,
    ...(manifest.license === undefined ? {} : { identifier: manifest.license }),
    text: texts.join('\n\n'),
  }
}

function section(title: string, { identifier, text }: Licence): string {
  const named = identifier === undefined ? title : `${title} (${identifier})`
  return text ? `${named}\n\n${text}\n` : `${named}\n`
}
