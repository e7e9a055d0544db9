import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { megabytes, packageFaults } from './dist-faults.ts'
import { resourcesOf } from './dist-layout.ts'
import { bytesOf, entriesOf, keepGolden } from './dist-list.ts'
import { type Packed, packAround } from './dist-pack.ts'
import { writeStandIn } from './dist-stand-in.ts'
import { worksAlone } from './dist-works.ts'

// `npm run dist:check`: packs the program for three platforms around a stand-in for Electron, looks at what is inside, and
// runs the packed core. `-- --update` keeps the list as it is now; look at the difference.

const { values } = parseArgs({ options: { update: { type: 'boolean' }, built: { type: 'boolean' } } })
const targets = { linux: 'linux', mac: 'darwin', win: 'win32' } as const

if (!values.built) await import('./bundle.ts')
const folder = mkdtempSync(join(tmpdir(), 'meibo-dist-'))
let faults = 0
try {
  const packages = [await pack('linux'), await pack('mac'), await pack('win')]
  if (values.update) keepGolden(packages.flatMap((one) => entriesOf(archiveOf(one))))
  for (const one of packages) report(contentsOf(one), await packageFaults(one))
  for (const one of packages.filter(canRunHere)) report('the packed core at work', await worksAlone(archiveOf(one)))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exitCode = faults === 0 ? 0 : 1

async function pack(target: keyof typeof targets): Promise<Packed> {
  const electron = join(folder, `electron-${target}`)
  writeStandIn(electron, targets[target])
  return await packAround(electron, target, join(folder, target))
}

/** Its driver is for this system and processor. */
function canRunHere({ platform }: Packed): boolean {
  return platform === process.platform && (platform === 'darwin' || process.arch === 'x64')
}

function archiveOf({ folder: packed, platform }: Packed): string {
  return join(resourcesOf(packed, platform), 'app.asar')
}

function report(what: string, found: readonly string[]): void {
  console.log(`${found.length === 0 ? '✓' : '✗'} ${what}`)
  for (const fault of found) console.error(`  ${fault}`)
  faults += found.length
}

function contentsOf(one: Packed): string {
  const count = entriesOf(archiveOf(one)).length
  const bytes = bytesOf(resourcesOf(one.folder, one.platform))
  return `${one.platform}: ${count} files, ${megabytes(bytes)} without Electron`
}
