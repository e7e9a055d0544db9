import { readFileSync } from 'node:fs'
import { isSigned, refusal, type Target } from './dist-config.ts'
import { makePackages } from './dist-pack.ts'

// `npm run dist`: the packages of the platform at hand, into dist/. docs/release.md says what the environment may hold.

const target = ({ linux: 'linux', darwin: 'mac', win32: 'win' } as Readonly<Record<string, Target>>)[process.platform]
const reason = target === undefined ? `No packages are made for ${process.platform}.` : await obstacle(target)

if (target === undefined || reason !== null) {
  console.error(reason)
  process.exitCode = 1
} else {
  await import('./bundle.ts')
  for (const file of await makePackages(target, process.env)) console.log(file)
  if (target !== 'linux' && !isSigned(target, process.env)) console.log('These packages are not signed.')
}

async function obstacle(target: Target): Promise<string | null> {
  const refused = refusal(target, process.env)
  if (refused !== null || process.env.MEIBO_ELECTRON_DIST) return refused
  const { version } = JSON.parse(
    readFileSync(new URL('../node_modules/electron/package.json', import.meta.url), 'utf8'),
  )
  const mirror = process.env.ELECTRON_MIRROR ?? 'https://github.com/electron/electron/releases/download/'
  if (await answers(`${mirror}v${version}/SHASUMS256.txt`)) return null
  return `Electron ${version} cannot be fetched from ${mirror}; MEIBO_ELECTRON_DIST may name a folder with its zip.`
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(20_000) })).ok
  } catch {
    return false
  }
}
