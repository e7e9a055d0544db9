import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import {
  RELEASE_FILE,
  type Release,
  type ReleaseFile,
  readRelease,
  SIGNATURE_FILE,
  signedBytes,
} from '../src-main/core/app/updates/release.ts'
import { releaseKeys } from '../src-main/electron/release-keys.ts'

const keysFile = fileURLToPath(new URL('../resources/release-keys.json', import.meta.url))

interface Signing {
  /** Holds the packages and the lists (latest*.yml) that electron-builder has made of them. */
  readonly folder: string
  readonly version: string
  readonly releasedAt: string
  readonly notes: Release['notes']
  readonly key: KeyObject
  /** A release is for all of them, unless told. */
  readonly systems?: readonly string[]
}

const listOfSystem: Readonly<Record<string, string>> = {
  win32: 'latest.yml',
  darwin: 'latest-mac.yml',
  linux: 'latest-linux.yml',
}

/** Describes every package in the folder and the lists that name them, and signs the description. */
export function signRelease({ folder, key, systems = Object.keys(listOfSystem), ...about }: Signing): Release {
  const there = readdirSync(folder)
  const lists = there.filter((name) => /^latest.*\.yml$/.test(name))
  const packages = there.filter((name) => /\.(exe|dmg|zip|AppImage|deb)$/.test(name))
  const fault = faultOf(folder, { lists, packages, systems, version: about.version })
  if (fault !== null) throw new Error(fault)
  const files = [
    ...packages.map((name) => describe(folder, name, archOf(name))),
    ...lists.map((name) => describe(folder, name, 'any')),
  ]
  const content = Buffer.from(`${JSON.stringify({ ...about, files }, null, 2)}\n`)
  const signature = Buffer.from(sign(null, signedBytes(content), key).toString('base64'))
  // What the program itself would refuse is not written.
  const release = readRelease(content, signature, { keys: [spkiOf(createPublicKey(key))] })
  writeFileSync(join(folder, RELEASE_FILE), content)
  writeFileSync(join(folder, SIGNATURE_FILE), signature)
  return release
}

interface Found {
  readonly lists: readonly string[]
  readonly packages: readonly string[]
  readonly systems: readonly string[]
  readonly version: string
}

/** A folder that holds less than the release, or something of another one. */
function faultOf(folder: string, { lists, packages, systems, version }: Found): string | null {
  const lacking = systems.find((system) => !lists.includes(listOfSystem[system] ?? ''))
  if (lacking !== undefined)
    return `${listOfSystem[lacking] ?? 'a list'} (${lacking}) is not in ${folder}; --only names the systems to sign for.`
  const contents = lists.map((name) => ({ name, content: readFileSync(join(folder, name), 'utf8') }))
  const other = contents.find(({ content }) => /^version: ['"]?([^\s'"]+)/m.exec(content)?.[1] !== version)?.name
  const stranger = other ?? packages.find((name) => !name.endsWith('.AppImage') && !name.includes(`-${version}-`))
  if (stranger !== undefined) return `${stranger} is not of version ${version}.`
  const missing = contents.flatMap(({ content }) => filesIn(content)).find((name) => !packages.includes(name))
  return missing === undefined ? null : `${missing} is named by a list and not in ${folder}.`
}

/** electron-builder writes each file as `- url: name`. */
function filesIn(list: string): string[] {
  return [...list.matchAll(/^\s*- url: ['"]?([^\s'"]+)['"]?\s*$/gm)].map(([, name = '']) => name)
}

function describe(folder: string, name: string, arch: ReleaseFile['arch']): ReleaseFile {
  const content = readFileSync(join(folder, name))
  const sha512 = createHash('sha512').update(content).digest('base64')
  return { name, size: content.length, sha512, platform: platformOf(name), arch }
}

function platformOf(name: string): ReleaseFile['platform'] {
  if (/\.(AppImage|deb)$|^latest-linux/.test(name)) return 'linux'
  return /\.(dmg|zip)$|^latest-mac/.test(name) ? 'darwin' : 'win32'
}

function archOf(name: string): ReleaseFile['arch'] {
  if (/arm64|aarch64/.test(name)) return 'arm64'
  return /universal/.test(name) ? 'universal' : 'x64'
}

function spkiOf(key: KeyObject): string {
  return key.export({ format: 'der', type: 'spki' }).toString('base64')
}

/** The new one becomes the next: programs built from now on know it, so that it may sign when they are the usual ones. */
function makeKey(file: string): void {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const keys = [...releaseKeys().slice(-1), spkiOf(publicKey)]
  writeFileSync(file, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600, flag: 'wx' })
  writeFileSync(keysFile, `${JSON.stringify({ keys }, null, 2)}\n`)
}

function main(): void {
  const { values } = parseArgs({
    options: {
      'new-key': { type: 'string' },
      notes: { type: 'string' },
      folder: { type: 'string', default: 'dist' },
      // `--only win32,linux`: a release that is not for all systems.
      only: { type: 'string' },
    },
  })
  if (values['new-key'] !== undefined) return makeKey(values['new-key'])

  const pem = process.env.MEIBO_RELEASE_KEY
  if (!pem || values.notes === undefined) {
    throw new Error('MEIBO_RELEASE_KEY must hold the private key (PEM), and --notes name a file {"ja": …, "en": …}.')
  }
  const key = createPrivateKey(pem)
  if (!releaseKeys().includes(spkiOf(createPublicKey(key)))) {
    throw new Error('This key is not in resources/release-keys.json: no program would believe it.')
  }
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  const notes = JSON.parse(readFileSync(values.notes, 'utf8')) as Release['notes']
  const systems = values.only?.split(',')
  const about = { version, releasedAt: new Date().toISOString(), notes, systems }
  const { files } = signRelease({ folder: values.folder, ...about, key })
  for (const { name } of files) console.log(name)
}

if (import.meta.main) main()
