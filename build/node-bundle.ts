import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BuildOptions, build, type Plugin } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Left as they are in node_modules: what holds native code or the platform itself, and what reads files that lie
 * beside its own code.
 */
const external = [/^node:/, 'electron', 'better-sqlite3', 'pdfkit', 'fontkit', /^@expo-google-fonts\//]

/** Beside the bundles of a folder: the packages that went into each, with their licences. */
export const bundledLicences = /^licences.*\.json$/

type OutputOptions = NonNullable<NonNullable<BuildOptions['rolldownOptions']>['output']>

/**
 * Bundles one program that runs in Node. All that its start imports lies in one file, since a start costs by the file and
 * by what is in it; what is read later imports that one, and never the file the program is started by, which would run twice.
 */
export async function bundleProgram(
  folder: string,
  { name, source, format = 'es' }: { readonly name: string; readonly source: string; readonly format?: 'es' | 'cjs' },
): Promise<void> {
  const entry = resolve(root, source)
  const start = { name: `${name}-start`, tags: ['$initial' as const], test: (id: string) => resolve(id) !== entry }
  const output = format === 'es' ? { format, codeSplitting: { groups: [start] } } : { format }
  await bundle({ folder, name, entries: { [name]: source } }, output)
}

/** Bundles the workers that the core starts, each under its name; what several of them need they share. */
export async function bundleWorkers(folder: string): Promise<void> {
  await bundle({ folder, name: 'workers', entries: workerEntries() }, { format: 'es' })
}

async function bundle(
  { folder, name, entries }: { folder: string; name: string; entries: Readonly<Record<string, string>> },
  output: Exclude<OutputOptions, unknown[]>,
): Promise<void> {
  const outDir = resolve(root, folder)
  const extension = output.format === 'cjs' ? 'cjs' : 'js'
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [relocateFiles(outDir)],
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      outDir,
      // Other programs lie there too.
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      license: output.format === 'cjs' ? false : { fileName: `licences-${name}.json` },
      rolldownOptions: {
        input: { ...entries },
        external,
        output: {
          ...output,
          entryFileNames: `[name].${extension}`,
          chunkFileNames: `[name]-[hash].${extension}`,
        },
      },
    },
  })
}

const fileReference = /new URL\(\s*(['"])(\.\.?\/[^'"]+)\1,\s*import\.meta\.url\s*\)/g

/**
 * Sources point at files by `new URL('./there', import.meta.url)`. A worker lies in the bundle's folder under its own
 * name; another file of the sources stays where it is and gets a path from there. What is not there yet names a file of
 * the bundle itself, such as the preload.
 */
function relocateFiles(outDir: string): Plugin {
  return {
    name: 'meibo-relocate-files',
    transform(code, id) {
      if (id.includes('node_modules') || !code.includes('import.meta.url')) return null
      return code.replace(fileReference, (whole, _quote: string, path: string) => {
        const target = resolve(dirname(id), path)
        if (!existsSync(target)) return whole
        const moved = path.endsWith('.ts') ? `./${basename(path, '.ts')}.js` : relative(outDir, target)
        return `new URL(${JSON.stringify(moved.replaceAll('\\', '/'))}, import.meta.url)`
      })
    },
  }
}

/** Every worker that the core starts, by the name it has in the bundle. */
function workerEntries(): Record<string, string> {
  const core = resolve(root, 'src-main/core')
  const sources = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'))
  const workers = sources.flatMap((source) => workersOf(resolve(core, source)))
  return Object.fromEntries(workers.map((path) => [basename(path, '.ts'), path]))
}

function workersOf(source: string): string[] {
  const references = readFileSync(source, 'utf8').matchAll(fileReference)
  return [...references].map(([, , path = '']) => resolve(dirname(source), path)).filter((path) => path.endsWith('.ts'))
}
