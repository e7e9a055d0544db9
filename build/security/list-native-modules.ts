import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// After another version of the database driver was locked: fetches that very package, holds it against the lock file's
// integrity, and writes down the hash of each native file in it.
const name = 'better-sqlite3'
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, { name?: string; version: string; integrity: string }>
}
const locked = lock.packages[`node_modules/${name}`]
if (locked === undefined) throw new Error(`${name} is not locked`)
const { integrity, version } = locked
const folder = mkdtempSync(join(tmpdir(), 'meibo-native-'))
try {
  const packed = run('npm', ['pack', `${locked.name ?? name}@${version}`, '--silent', '--pack-destination', folder])
  const archive = join(folder, packed.trim().split('\n').at(-1) ?? '')
  const hash = createHash('sha512').update(readFileSync(archive)).digest('base64')
  if (`sha512-${hash}` !== integrity) throw new Error(`${archive} is not what is locked`)

  run('tar', ['-xzf', archive, '-C', folder])
  const listed = run('tar', ['-tzf', archive]).split('\n')
  const files = listed.filter((path) => path.endsWith('.node')).map((path) => path.replace(/^package\//, ''))
  const hashes = files.sort().map((path) => [`node_modules/${name}/${path}`, hashOf(join(folder, 'package', path))])
  const list = { package: name, version, integrity, files: Object.fromEntries(hashes) }
  writeFileSync('build/security/native-modules.json', `${JSON.stringify(list, null, 2)}\n`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function run(program: string, args: readonly string[]): string {
  const ran = spawnSync(program, args, { encoding: 'utf8', shell: process.platform === 'win32' })
  if (ran.status !== 0) throw new Error(`${program} ${args.join(' ')}: ${ran.stderr}`)
  return ran.stdout
}

function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}
