import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AfterPackContext, Configuration, FileSet } from 'electron-builder'
import { setFuses } from './dist-fuses.ts'
import { programOf } from './dist-layout.ts'
import type { PackedPackage } from './packed-packages.ts'

export type Target = 'linux' | 'mac' | 'win'
type Environment = Readonly<Record<string, string | undefined>>

/** The driver's programs that a target may need: macOS gets both halves, as its package is for both processors. */
const drivers: Readonly<Record<Target, readonly string[]>> = {
  linux: ['prebuilds/linux-x64.node'],
  mac: ['prebuilds/darwin-x64.node', 'prebuilds/darwin-arm64.node'],
  win: ['prebuilds/win32-x64.node'],
}

/** What electron-builder.yml cannot say: which files, and what this machine's environment allows. */
export function distConfiguration(target: Target, packages: readonly PackedPackage[], env: Environment): Configuration {
  return {
    files: [...ownFiles, ...packages.map((one) => fileSet(one, target))],
    // Nothing is built anew, and no list of production packages is asked of npm: what is bundled is not packed again.
    beforeBuild: () => Promise.resolve(false),
    afterPack: finish,
    extraMetadata: {
      author: { name: 'Meibo' },
      desktopName: 'meibo.desktop',
      homepage: env.MEIBO_HOMEPAGE ?? 'https://meibo.invalid',
      dependencies: null,
    },
    publish: env.MEIBO_UPDATE_URL ? { provider: 'generic', url: env.MEIBO_UPDATE_URL } : null,
    ...signing(target, env),
  }
}

/** Why a package must not be made in this environment; null where it may. */
export function refusal(target: Target, env: Environment): string | null {
  if (env.MEIBO_UPDATE_URL && !env.MEIBO_UPDATE_URL.startsWith('https://')) {
    return 'MEIBO_UPDATE_URL must begin with https://.'
  }
  if (target !== 'win') return null
  if (isSigned(target, env) && !env.MEIBO_PUBLISHER) {
    return 'MEIBO_PUBLISHER must name the publisher exactly as the certificate does.'
  }
  if (env.MEIBO_UPDATE_URL && !isSigned(target, env)) {
    return 'A package for Windows that updates itself must be signed: set WIN_CSC_LINK or MEIBO_AZURE_ENDPOINT.'
  }
  return null
}

/** Whether the environment holds what signs a package for the target. On Linux nothing is signed by the system. */
export function isSigned(target: Target, env: Environment): boolean {
  if (target === 'win') return Boolean(env.WIN_CSC_LINK ?? env.CSC_LINK ?? env.MEIBO_AZURE_ENDPOINT)
  return target === 'mac' && Boolean(env.CSC_LINK ?? env.CSC_NAME)
}

const ownFiles = [
  'out/electron/**',
  'out/renderer/**',
  'resources/bank-profiles/*.json',
  'resources/release-keys.json',
  'package.json',
  '!out/**/licences*.json',
  '!**/*.map',
]

function fileSet({ folder, files }: PackedPackage, target: Target): FileSet {
  const isDriver = folder === 'node_modules/better-sqlite3'
  return { from: folder, to: folder, filter: isDriver ? [...files, ...drivers[target]] : [...files] }
}

function signing(target: Target, env: Environment): Configuration {
  const isIt = isSigned(target, env)
  if (target === 'win') return { win: { forceCodeSigning: isIt, ...windowsSigner(env) } }
  if (target === 'linux') return { linux: { maintainer: env.MEIBO_MAINTAINER ?? 'Meibo <office@meibo.invalid>' } }
  // Without a certificate the signature names no team, and a hardened program would refuse its own driver.
  if (!isIt) return { mac: { identity: '-', hardenedRuntime: false, notarize: false } }
  return { mac: { forceCodeSigning: true, hardenedRuntime: true, notarize: canNotarize(env) } }
}

function windowsSigner(env: Environment): Configuration['win'] {
  if (!isSigned('win', env)) return {}
  const publisherName = env.MEIBO_PUBLISHER ?? ''
  if (!env.MEIBO_AZURE_ENDPOINT) {
    return { signtoolOptions: { publisherName: [publisherName], signingHashAlgorithms: ['sha256'] } }
  }
  return {
    azureSignOptions: {
      publisherName,
      endpoint: env.MEIBO_AZURE_ENDPOINT,
      codeSigningAccountName: env.MEIBO_AZURE_ACCOUNT ?? '',
      certificateProfileName: env.MEIBO_AZURE_PROFILE ?? '',
    },
  }
}

/** Apple's notary asks for one of these three ways of saying who sends. */
function canNotarize(env: Environment): boolean {
  return Boolean(env.APPLE_API_KEY ?? env.APPLE_APP_SPECIFIC_PASSWORD ?? env.APPLE_KEYCHAIN_PROFILE)
}

/** Just before signing, and only on what will be shipped: the halves of a universal package are put together first. */
async function finish({ appOutDir, electronPlatformName }: AfterPackContext): Promise<void> {
  if (appOutDir.endsWith('-temp')) return
  if (electronPlatformName === 'darwin') forbidPlainConnections(join(appOutDir, 'Meibo.app/Contents/Info.plist'))
  await setFuses(programOf(appOutDir, electronPlatformName))
}

/** The builder allows every address without TLS; what takes an update needs only this computer. */
function forbidPlainConnections(manifest: string): void {
  const text = readFileSync(manifest, 'utf8')
  writeFileSync(manifest, text.replace(/(<key>NSAllowsArbitraryLoads<\/key>\s*)<true\/>/, '$1<false/>'))
}
