import { spawnSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from './support/start-club.ts'

type Sources = Readonly<Record<string, string>>

const repository = join(import.meta.dirname, '..')
const rules = join(repository, 'build', 'layers.cjs')
const { forbidden } = createRequire(import.meta.url)(rules) as { forbidden: { name: string }[] }

/** One file for each rule that breaks it, and no other rule where that can be had. */
const breaches: Readonly<Record<string, Sources>> = {
  'shared-imports-only-itself': {
    'src-shared/domain/reaches-core.ts': "export * from '../../src-main/core/app/core.ts'",
  },
  'shared-has-no-node': { 'src-shared/domain/reads-files.ts': "import 'node:fs'" },
  'shared-has-no-platform': { 'src-shared/domain/draws.ts': "import 'react'" },
  'core-knows-no-host': { 'src-main/core/app/knows-serve.ts': "import '../../serve/server.ts'" },
  'core-has-no-electron-or-react': { 'src-main/core/app/knows-mantine.ts': "import '@mantine/core'" },
  'features-stand-alone': { 'src-main/core/features/dues/knows-members.ts': "import '../members/members.ts'" },
  'foundations-know-no-feature': { 'src-main/core/db/knows-feature.ts': "import '../features/members/members.ts'" },
  'sync-knows-no-app': { 'src-main/core/sync/knows-app.ts': "import '../app/core.ts'" },
  'migrations-are-frozen': { 'src-main/core/db/migrations/0020-today.ts': "import '../rows.ts'" },
  'hosts-stand-alone': { 'src-main/cli/knows-serve.ts': "import '../serve/server.ts'" },
  'hosts-have-no-screens': { 'src-main/electron/knows-screen.ts': "import '../../src-renderer/ui/button.tsx'" },
  'electron-only-in-its-host': { 'src-main/serve/knows-electron.ts': "import 'electron'" },
  'screens-know-no-core': { 'src-renderer/ui/knows-core.ts': "import '../../src-main/core/db/rows.ts'" },
  'screens-have-no-node': { 'src-renderer/ui/reads-files.ts': "import 'node:path'" },
  'screens-have-no-electron': { 'src-renderer/ui/knows-database.ts': "import 'better-sqlite3'" },
  'screen-features-stand-alone': { 'src-renderer/features/dues/knows-members.ts': "import '../members/members.ts'" },
  'screen-parts-know-no-feature': { 'src-renderer/hooks/knows-feature.ts': "import '../features/members/members.ts'" },
  'nothing-imports-tests': { 'src-renderer/knows-tests.ts': "import '../tests/support/sample.ts'" },
  'no-cycles': {
    'src-shared/domain/hen.ts': "import { egg } from './egg.ts'\nexport const hen = egg",
    'src-shared/domain/egg.ts': "import { hen } from './hen.ts'\nexport const egg = () => hen",
  },
  'no-unresolved': { 'src-shared/domain/lost.ts': "import './nowhere.ts'" },
}

/** What each layer may do, written so that a rule grown too strict turns it red. */
const legal: Sources = {
  'src-shared/contract/values.ts': "import { z } from 'zod'\nexport const id = z.string()",
  'src-shared/domain/amount.ts': "import '../contract/values.ts'\nexport type { Other } from './other.ts'",
  'src-shared/domain/other.ts': "export type { Amount } from './amount.ts'\nexport type Other = string",
  'src-main/core/db/migration.ts': 'export type Migration = string',
  'src-main/core/db/rows.ts':
    "import 'better-sqlite3'\nimport 'node:fs'\nimport '../../../src-shared/domain/amount.ts'",
  'src-main/core/db/migrations/0010-first.ts':
    "import type { Migration } from '../migration.ts'\nexport type M = Migration",
  'src-main/core/pdf/paper.ts': "import '../db/rows.ts'",
  'src-main/core/workers/run-job.ts': "import '../../../src-shared/contract/values.ts'",
  'src-main/core/features/members/members.ts':
    "import '../../db/rows.ts'\nimport '../../pdf/paper.ts'\nimport '../../workers/run-job.ts'",
  'src-main/core/sync/publish.ts': "import '../db/rows.ts'\nimport '../workers/run-job.ts'",
  'src-main/core/app/core.ts':
    "import '../features/members/members.ts'\nimport '../sync/publish.ts'\nimport '../../../src-shared/contract/values.ts'",
  'src-main/serve/server.ts': "import '../core/app/core.ts'\nimport 'ws'",
  'src-main/electron/main.ts': "import 'electron'\nimport '../core/app/core.ts'",
  'src-main/cli/main.ts': "import '../core/app/core.ts'",
  'src-renderer/ui/button.tsx': "import '@mantine/core'\nimport '../../src-shared/contract/values.ts'",
  'src-renderer/hooks/use-members.ts': "import 'react'",
  'src-renderer/features/members/members.ts': "import '../../ui/button.tsx'\nimport '../../hooks/use-members.ts'",
  'src-renderer/app.tsx': "import './features/members/members.ts'",
  'tests/support/sample.ts': "import '../../src-main/core/app/core.ts'",
}

test('code that keeps to its layer is let through', () => {
  expect(violationsIn(legal)).toEqual([])
})

test('every rule of the import table turns red when it is broken', () => {
  const planted = Object.assign({}, ...Object.values(breaches)) as Sources
  const found = violationsIn({ ...legal, ...planted })

  const red = Object.entries(breaches).filter(([rule, files]) =>
    found.some((violation) => violation.rule === rule && Object.hasOwn(files, violation.from)),
  )

  expect(red.map(([rule]) => rule)).toEqual(forbidden.map(({ name }) => name))
})

function violationsIn(sources: Sources): { rule: string; from: string }[] {
  const tree = temporaryFolder()
  symlinkSync(join(repository, 'node_modules'), join(tree, 'node_modules'), 'junction')
  writeFileSync(join(tree, 'package.json'), '{ "type": "module" }')
  for (const [path, text] of Object.entries(sources)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true })
    writeFileSync(join(tree, path), `${text}\n`)
  }
  const run = spawnSync(
    'depcruise',
    ['--config', rules, '--output-type', 'json', 'src-shared', 'src-main', 'src-renderer'],
    {
      cwd: tree,
      encoding: 'utf8',
      shell: process.platform === 'win32',
      maxBuffer: 64 * 1024 * 1024,
      env: { ...process.env, PATH: `${join(repository, 'node_modules', '.bin')}${delimiter}${process.env.PATH}` },
    },
  )
  const { summary } = JSON.parse(run.stdout) as {
    summary: { totalCruised: number; violations: { from: string; rule: { name: string } }[] }
  }
  // A cruise that saw nothing also finds nothing wrong.
  const layers = Object.keys(sources).filter((path) => path.startsWith('src-'))
  expect(summary.totalCruised).toBeGreaterThanOrEqual(layers.length)
  return summary.violations.map(({ from, rule }) => ({ rule: rule.name, from }))
}
