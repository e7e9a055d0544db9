import { createHash } from 'node:crypto'
import { type Finding, found, missing, noImport, type Rule } from '../rule.ts'
import { chainOf, type Source, type Syntax } from '../syntax.ts'
import type { Tree } from '../tree.ts'

const updaterPath = 'src-main/electron/updater.ts'
const fusesPath = 'build/dist-fuses.ts'
const lockfile = 'package-lock.json'
const supportPath = 'build/security/electron-support.json'
const nativePath = 'build/security/native-modules.json'

/** Every switch inside Electron's program, as row 10 wants it. */
const fuses: Readonly<Record<string, boolean>> = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
  WasmTrapHandlers: true,
}

/** What electron-updater may do by itself: nothing. */
const updater: Readonly<Record<string, string>> = {
  autoDownload: 'false',
  autoInstallOnAppQuit: 'false',
  allowDowngrade: 'false',
  disableWebInstaller: 'true',
}

export const productRules: readonly Rule[] = [
  {
    name: 'fuses-as-they-ought-to-be',
    row: 10,
    source: 'Electron security 19',
    why: 'these switches are what keeps a signed program from being run as something else',
    find: (tree) => {
      const text = tree.text(fusesPath) ?? ''
      const wrong = Object.entries(fuses).filter(([name, on]) => !text.includes(`[FuseV1Options.${name}]: ${on},`))
      const strict = /flipFuses\([^)]*strictlyRequireAllFuses: true/.test(text)
      return [
        ...wrong.map(([name, on]) => missing(fusesPath, `${name} is not ${on}`)),
        ...(strict ? [] : [missing(fusesPath, 'strictlyRequireAllFuses is not true')]),
      ]
    },
  },
  {
    name: 'fuses-are-set-in-one-place',
    row: 10,
    source: 'Electron security 19',
    why: "the builder's own list knows fewer fuses and would set them a second time",
    find: (tree) => holding(tree, 'electron-builder.yml', /^electronFuses:/m, 'electronFuses stands here'),
  },
  {
    name: 'electron-is-supported',
    row: 12,
    source: 'Electron security 16',
    why: "an Electron that is no longer supported keeps Chromium's known holes",
    find: judgeElectron,
  },
  {
    name: 'updates-wait-for-a-click',
    row: 14,
    source: 'electron-updater; GHSA-9jxc-qjr9-vjxq',
    why: 'nothing is fetched or installed unasked, and nothing older takes the place of something newer',
    judge: judgeUpdater,
  },
  noImport({
    name: 'updates-in-one-place',
    row: 14,
    source: 'electron-updater; GHSA-9jxc-qjr9-vjxq',
    why: "whoever holds it can fetch and install, past the signature and the person's click",
    modules: /^electron-updater/,
    except: { [updaterPath]: 'is handed what was signed, and told when' },
  }),
  {
    name: 'updates-are-held-back-on-purpose',
    row: 14,
    source: 'electron-updater; GHSA-9jxc-qjr9-vjxq',
    why: "electron-updater's own settings fetch and install by themselves",
    find: (tree) => {
      const text = tree.text(updaterPath) ?? ''
      return Object.entries(updater)
        .filter(([name, value]) => !text.includes(`autoUpdater.${name} = ${value}\n`))
        .map(([name, value]) => missing(updaterPath, `autoUpdater.${name} = ${value} does not stand here`))
    },
  },
  {
    name: 'updates-are-the-publishers',
    row: 14,
    source: 'electron-builder; ASVS 5.0 15.2.4',
    why: 'without a publisher Windows takes an update from anybody, and over plain http anybody can send one',
    find: (tree) =>
      held(tree, [
        ['electron-builder.yml', '\n  verifyUpdateCodeSignature: true\n'],
        ['build/dist-config.ts', "MEIBO_UPDATE_URL.startsWith('https://')"],
        ['build/dist-config.ts', 'signtoolOptions: { publisherName: [publisherName]'],
        ['build/dist-config.ts', 'azureSignOptions: {\n      publisherName,'],
      ]),
  },
  {
    name: 'updater-without-known-holes',
    row: 14,
    source: 'CVE-2024-39698, fixed in 6.3.0',
    why: "older ones accept a package that only pretends to be the publisher's",
    find: (tree) => {
      const version = lockedPackage(tree, 'electron-updater')?.version ?? '0.0.0'
      return isBefore(version, '6.3.0') ? [missing(lockfile, `electron-updater is ${version}`)] : []
    },
  },
  {
    name: 'no-kind-of-link-is-registered',
    row: 38,
    source: 'ASVS 5.0 13.4',
    why: 'with a link of its own kind any web page could speak to the program',
    find: (tree) =>
      holding(tree, 'electron-builder.yml', /^\s*-?\s*(protocols|x-scheme-handler).*/m, 'a kind of link is registered'),
  },
  {
    name: 'native-code-is-what-was-locked',
    row: 40,
    source: 'ASVS 5.0 15.2.4',
    why: 'native code is not read by anybody; that it is the same bytes is all that can be held',
    find: judgeNative,
  },
]

/** What is to stand in these files, word for word. */
function held(tree: Tree, texts: readonly (readonly [string, string])[]): Finding[] {
  return texts
    .filter(([path, text]) => !tree.text(path)?.includes(text))
    .map(([path, text]) => missing(path, `\`${text.trim()}\` does not stand here`))
}

function holding(tree: Tree, path: string, pattern: RegExp, what: string): Finding[] {
  const text = tree.text(path) ?? ''
  const match = pattern.exec(text)
  return match === null ? [] : [{ path, line: text.slice(0, match.index).split('\n').length, what }]
}

interface Locked {
  readonly name?: string
  readonly version: string
  readonly integrity: string
}

function lockedPackage(tree: Tree, name: string): Locked | undefined {
  const { packages } = JSON.parse(tree.text(lockfile) ?? '{"packages":{}}') as { packages: Record<string, Locked> }
  return packages[`node_modules/${name}`]
}

export interface ElectronSupport {
  readonly asOf: string
  readonly oldestSupportedMajor: number
}

export function electronSupport(tree: Tree): ElectronSupport {
  return JSON.parse(tree.text(supportPath) ?? '{}') as ElectronSupport
}

function judgeElectron(tree: Tree): Finding[] {
  const { oldestSupportedMajor, asOf } = electronSupport(tree)
  const { version = '0' } = lockedPackage(tree, 'electron') ?? {}
  const old = Number.parseInt(version, 10) < oldestSupportedMajor
  return old
    ? [missing(lockfile, `electron is ${version}; ${oldestSupportedMajor} was the oldest supported on ${asOf}`)]
    : []
}

function judgeUpdater(source: Source): Finding[] {
  const assigned = source.all('AssignmentExpression').map((node) => {
    const name =
      chainOf(node.left as Syntax)
        .split('.')
        .at(-1) ?? ''
    return { node, name, value: source.written(node.right as Syntax) }
  })
  const listed = source.all('Property').map((node) => {
    const name = source.written(node.key as Syntax)
    return { node, name, value: source.written(node.value as Syntax) }
  })
  return [...assigned, ...listed]
    .filter(({ name, value }) => Object.hasOwn(updater, name) && updater[name] !== value)
    .map(({ node, name, value }) => found(source, node, `${name} is ${value}, not ${updater[name]}`))
}

/** The native files of a package, by the lock file's word for the whole of it. build/security/list-native-modules.ts makes it. */
interface NativeModules {
  readonly package: string
  readonly integrity: string
  readonly files: Readonly<Record<string, string>>
}

function judgeNative(tree: Tree): Finding[] {
  const list = JSON.parse(tree.text(nativePath) ?? '{}') as NativeModules
  const locked = lockedPackage(tree, list.package)
  if (locked?.integrity !== list.integrity) return [missing(nativePath, 'is not of the package that is locked')]

  const folder = `node_modules/${list.package}/`
  const there = tree.paths.filter((path) => path.startsWith(folder) && path.endsWith('.node'))
  return [...new Set([...there, ...Object.keys(list.files)])].flatMap((path) => {
    const bytes = tree.bytes(path)
    const hash = bytes === null ? 'missing' : createHash('sha256').update(bytes).digest('hex')
    const wanted = list.files[path]
    return hash === wanted ? [] : [missing(path, `is ${hash}, not ${wanted ?? 'in the list'}`)]
  })
}

function isBefore(version: string, bound: string): boolean {
  const [left, right] = [version, bound].map((text) => text.split('.').map(Number))
  const differing = left?.findIndex((part, index) => part !== right?.[index]) ?? -1
  return differing >= 0 && (left?.[differing] ?? 0) < (right?.[differing] ?? 0)
}
