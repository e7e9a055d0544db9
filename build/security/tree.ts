import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The files of a repository, by their path from its root with forward slashes. */
export interface Tree {
  readonly paths: readonly string[]
  text(path: string): string | null
  bytes(path: string): Uint8Array | null
}

const looked = [
  'src-{main,shared,renderer}/**/*.{ts,tsx,html,css}',
  'out/{renderer,electron,serve}/**',
  'node_modules/better-sqlite3/**/*.node',
]

/** What lies on the disk: our sources, what is built of them, and the native code that goes with it. */
export function treeOnDisk(root: string): Tree {
  const bytes = (path: string) => (existsSync(join(root, path)) ? readFileSync(join(root, path)) : null)
  return {
    paths: looked.flatMap((pattern) => globSync(pattern, { cwd: root })).map((path) => path.replaceAll('\\', '/')),
    text: (path) => bytes(path)?.toString('utf8') ?? null,
    bytes,
  }
}

/** A tree with some of its files put in place of others, or beside them. */
export function treeWith(tree: Tree, changed: Readonly<Record<string, string>>): Tree {
  return {
    paths: [...new Set([...tree.paths, ...Object.keys(changed)])],
    text: (path) => changed[path] ?? tree.text(path),
    bytes: (path) => {
      const text = changed[path]
      return text === undefined ? tree.bytes(path) : new TextEncoder().encode(text)
    },
  }
}
