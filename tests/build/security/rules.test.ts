import { join } from 'node:path'
import { expect, test } from 'vitest'
import { allRules } from '../../../build/security/all-rules.ts'
import { breachesOf } from '../../../build/security/rule.ts'
import { type Tree, treeOnDisk, treeWith } from '../../../build/security/tree.ts'
import { breaches } from './breaches.ts'

const repository = treeOnDisk(join(import.meta.dirname, '..', '..', '..'))

/** The shell and the hosts as they are, without the rest of the sources and what is built: a plant shows among few. */
const few: Tree = {
  ...repository,
  paths: repository.paths.filter((path) =>
    /^src-main\/(electron|serve|cli\/main\.ts|core\/hosting)|^src-shared\/domain\/content|^node_modules/.test(path),
  ),
  text: (path) => (path === 'out/renderer/index.html' ? '<script src="./a.js"></script>' : repository.text(path)),
}

test('the shell as it is breaks no rule', () => {
  expect(breachesOf(allRules, few).map(({ rule, path, line, what }) => [rule.name, path, line, what])).toEqual([])
})

test('each rule has a breach that is planted here', () => {
  expect(Object.keys(breaches).sort()).toEqual(allRules.map(({ name }) => name).sort())
})

test('docs/security.md says of each rule what else holds it', () => {
  const rows = (repository.text('docs/security.md') ?? '').matchAll(/^\| ([\d, ]+) \|/gm)
  const told = new Set([...rows].flatMap(([, cell = '']) => cell.split(', ').map(Number)))
  expect(allRules.filter(({ row }) => !told.has(row))).toEqual([])
})

test.each(Object.entries(breaches))('%s turns red', (name, plants) => {
  const broken = allRules.filter((rule) => rule.name === name)
  for (const plant of plants) {
    const [path] = Object.keys(plant)
    const red = breachesOf(broken, treeWith(few, plant))

    expect(
      red.map((breach) => breach.path),
      JSON.stringify(plant).slice(0, 300),
    ).toContain(path)
  }
})
