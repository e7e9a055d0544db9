import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import papaparse from 'papaparse'
import { transformWithOxc } from 'vite'
import { bundleProgram } from '../node-bundle.ts'
import { accepted } from './second-opinion/accepted.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const own = fileURLToPath(new URL('./second-opinion', import.meta.url))
const cache = join(root, 'node_modules', '.cache', 'security')
const lock = createHash('sha256')
  .update(readFileSync(join(own, 'package-lock.json')))
  .digest('hex')
const tool = join(cache, `electronegativity-${lock.slice(0, 12)}`)

export interface Opinion {
  readonly issue: string
  readonly file: string
  readonly sample: string
}

/**
 * What electronegativity says of the bundled shell. It is not maintained any more, so it lives in a folder of its own
 * with its own lock file, and runs no scripts. Null where npm could not fetch it.
 */
export async function askSecondOpinion(): Promise<Opinion[] | null> {
  if (!existsSync(tool) && !install()) return null
  // It passes over whatever lies below a folder called node_modules.
  const seen = mkdtempSync(join(tmpdir(), 'meibo-shell-'))
  try {
    await bundleShell(seen)
    return runTool(seen)
  } finally {
    rmSync(seen, { recursive: true, force: true })
  }
}

/** What it says beyond what was thought about, and what was thought about and is no longer said. */
export function unexpected(opinions: readonly Opinion[]): string[] {
  const said = ({ issue, sample }: { issue: string; sample: string }) => `${issue}: ${sample}`
  const known = new Set(accepted.map(said))
  const heard = new Set(opinions.map(said))
  return [
    ...opinions.filter((opinion) => !known.has(said(opinion))).map((opinion) => `${opinion.file} ${said(opinion)}`),
    ...[...known].filter((each) => !heard.has(each)).map((each) => `accepted.ts: no longer said: ${each}`),
  ]
}

function install(): boolean {
  const draft = `${tool}.${process.pid}`
  mkdirSync(draft, { recursive: true })
  for (const name of ['package.json', 'package-lock.json']) copyFileSync(join(own, name), join(draft, name))
  const how = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--silent']
  const ran = spawnSync('npm', how, { cwd: draft, stdio: 'ignore', shell: process.platform === 'win32' })
  if (ran.status === 0) renameSync(draft, tool)
  else rmSync(draft, { recursive: true, force: true })
  return ran.status === 0
}

async function bundleShell(folder: string): Promise<void> {
  for (const name of ['main', 'core-host', 'preload']) {
    const format = name === 'preload' ? 'cjs' : 'es'
    await bundleProgram(folder, { name, source: `src-main/electron/${name}.ts`, format })
  }
  for (const name of readdirSync(folder).filter((name) => /\.c?js$/.test(name))) {
    const path = join(folder, name)
    // Its parser is of 2020 and passes over a file that it cannot read.
    const { code } = await transformWithOxc(readFileSync(path, 'utf8'), path, { target: 'es2020' })
    writeFileSync(path, code)
  }
  const page = join(root, 'out', 'renderer', 'index.html')
  if (existsSync(page)) copyFileSync(page, join(folder, 'index.html'))
}

function runTool(input: string): Opinion[] {
  const output = join(cache, 'opinion.csv')
  rmSync(output, { force: true })
  const program = join(tool, 'node_modules', '@doyensec', 'electronegativity', 'dist', 'index.js')
  const how = ['--require', join(own, 'offline.cjs'), program, '-i', input, '-r', '-e', electronVersion(), '-o', output]
  const { stdout, stderr } = spawnSync(process.execPath, how, { cwd: tool, encoding: 'utf8' })
  const unread = /Error parsing .*/.exec(`${stdout}${stderr}`)?.[0]
  if (unread !== undefined || !existsSync(output)) throw new Error(`electronegativity: ${unread ?? 'no CSV'}`)
  const { data } = papaparse.parse<Record<string, string>>(readFileSync(output, 'utf8'), {
    header: true,
    skipEmptyLines: true,
    transformHeader: (header) => header.trim(),
  })
  return data.map(({ issue = '', filename: file = '', sample = '' }) => ({ issue, file, sample }))
}

function electronVersion(): string {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    devDependencies: { electron: string }
  }
  return devDependencies.electron
}
