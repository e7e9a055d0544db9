import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundleProgram, bundleWorkers } from '../../build/node-bundle.ts'
import { fixture } from '../support/cli.ts'

const project = fileURLToPath(new URL('../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'meibo 名 '))
const built = join('out', `tried-bundle-${process.pid}`)

beforeAll(async () => {
  await bundleWorkers(built)
  const programs = { main: 'electron/main.ts', 'core-host': 'electron/core-host.ts', cli: 'cli/main.ts' }
  for (const [name, source] of Object.entries(programs)) {
    await bundleProgram(built, { name, source: `src-main/${source}` })
  }
  await bundleProgram(built, { name: 'preload', source: 'src-main/electron/preload.ts', format: 'cjs' })
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
  rmSync(join(project, built), { recursive: true, force: true })
})

function meibo(...args: string[]): string {
  const env = { ...process.env, MEIBO_HOME: join(folder, 'home'), MEIBO_LANG: 'ja' }
  const program = join(project, built, 'cli.js')
  return execFileSync(process.execPath, [program, ...args, '--data', join(folder, '会')], { env, encoding: 'utf8' })
}

test('the bundle keeps a club, and its workers read a roster, print a receipt and make a backup', () => {
  meibo('init', '--name', '束の会')
  meibo('import', fixture('roster-titled.xlsx'))
  meibo('pay', '--member', '青木 一郎', '--amount', '3000')
  meibo('receipts', '--issue', '--out', join(folder, '領収書.pdf'))
  meibo('backup', '--out', join(folder, '控え.meibo'))

  expect(JSON.parse(meibo('members', '--json'))).toHaveLength(4)
  expect(readFileSync(join(folder, '領収書.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
  expect(existsSync(join(folder, '控え.meibo'))).toBe(true)
})

test('the preload is one file of CommonJS that needs Electron alone', () => {
  const preload = readFileSync(join(project, built, 'preload.cjs'), 'utf8')
  expect([...preload.matchAll(/require\(([^)]*)\)/g)].map(([, name]) => name)).toEqual(['"electron"'])
  expect(preload).not.toMatch(/^\s*(import|export)\s/m)
})

test('the window opens without reading the updater, and what is read later does not start the program again', () => {
  const text = (name: string) => readFileSync(join(project, built, name), 'utf8')
  const importedBy = (name: string) =>
    [...text(name).matchAll(/^import .*"\.\/([^"]+)";$/gm)].map(([, one = '']) => one)
  const atStart = new Set(['main.js'])
  for (const name of atStart) for (const one of importedBy(name)) atStart.add(one)
  const scripts = readdirSync(join(project, built)).filter((name) => name.endsWith('.js'))

  expect(scripts.filter((name) => text(name).includes('quitAndInstall('))).toHaveLength(1)
  expect([...atStart].filter((name) => text(name).includes('quitAndInstall('))).toEqual([])
  const started = ['main.js', 'core-host.js', 'cli.js']
  expect(scripts.filter((name) => importedBy(name).some((one) => started.includes(one)))).toEqual([])
})

test('no start reads what draws papers', () => {
  const scripts = readdirSync(join(project, built)).filter((name) => name.endsWith('.js'))
  const reads = /^import .*["'](pdfkit|fontkit)["']/m
  expect(scripts.filter((name) => reads.test(readFileSync(join(project, built, name), 'utf8')))).toEqual([])
})

test('the core’s start reads one file beside what bundles have in common', () => {
  const text = (name: string) => readFileSync(join(project, built, name), 'utf8')
  const atStart = new Set(['core-host.js'])
  for (const name of atStart) {
    for (const [, one = ''] of text(name).matchAll(/^import .*"\.\/([^"]+)";$/gm)) atStart.add(one)
  }
  expect([...atStart].map((name) => name.replace(/-[\w-]{8}\.js$/, '.js')).toSorted()).toEqual([
    'core-host-start.js',
    'core-host.js',
    'rolldown-runtime.js',
  ])
})
