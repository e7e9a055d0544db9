import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { caseOf, type SimCase } from '../tests/core/sync/simulator/case.ts'
import type { FiveYears, Late } from '../tests/core/sync/simulator/five-years.ts'
import { searchMutants } from '../tests/core/sync/simulator/search-mutants.ts'
import { faultOf, shrink } from '../tests/core/sync/simulator/shrink.ts'

// `npm run test:long`, before a release: many more histories than `npm test` plays, every deliberate fault searched for anew
// from three places, and programs killed many times more. `npm run test:long -- --from 5000000` begins elsewhere,
// `--share 0.01` does a hundredth of it all.

const { values } = parseArgs({
  options: { from: { type: 'string', default: '1000000' }, share: { type: 'string', default: '1' } },
})
const MIB = 1024 ** 2
const first = Number(values.from)
const ofAll = (count: number) => Math.ceil(count * Number(values.share))

const failed =
  (await search('direct', ofAll(200_000))) +
  (await search('sealed', ofAll(50_000))) +
  faultsThatHide([first, first * 2, first * 3].slice(0, ofAll(3)), 2000) +
  killed({ LOOPS: ofAll(1000), KILLS: ofAll(100) }) +
  (Number(values.share) === 1 ? yearsOfAClub() : 0)
console.log(failed === 0 ? 'all well' : `${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

/** Plays histories; what goes wrong is made small and kept in a file, to join the counter-examples. */
async function search(level: SimCase['level'], runs: number): Promise<number> {
  console.log(`— ${level}: ${runs} histories from seed ${first}`)
  let failures = 0
  for (let seed = first; seed < first + runs; seed += 1) {
    if (seed > first && (seed - first) % Math.ceil(runs / 10) === 0) console.log(`  ${seed - first} played`)
    const fault = await faultOf(caseOf(level, seed))
    if (fault === null) continue
    failures += 1
    const file = join(tmpdir(), `meibo-${level}-${seed}.json`)
    writeFileSync(file, JSON.stringify(await shrink(caseOf(level, seed)), null, 1))
    console.error(`✗ ${level} ${seed}: ${fault.message}\n  ${file}`)
  }
  return failures
}

function faultsThatHide(starts: readonly number[], within: number): number {
  return starts.flatMap((start) => {
    console.log(`— deliberate faults from seed ${start}`)
    return [...searchMutants(start, within).values()].filter((seed) => seed === null)
  }).length
}

/** The tests that kill programs at work, with more kills than in `npm test`. */
function killed(counts: Readonly<Record<string, number>>): number {
  console.log(`— killed at work: ${JSON.stringify(counts)}`)
  const env = Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, String(count)]))
  const tests = ['tests/core/payments/killed-at-the-desk.test.ts', 'tests/core/office/killed-at-work.test.ts']
  const run = spawnSync('vitest', ['run', '--config', 'tests/vitest.config.ts', ...tests], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  })
  return run.status === 0 ? 0 : 1
}

/** Five years of 5,000 members on four laptops, some 300,000 changes; and what a fifth one needs to come in. */
function yearsOfAClub(): number {
  console.log('— five years of a club')
  const folder = mkdtempSync(join(tmpdir(), 'meibo-years-'))
  try {
    const years = inProcess<FiveYears>('years', folder)
    const late = inProcess<Late>('late', folder)
    console.log(years, late)
    const isWithin = years.storeBytes <= 60 * MIB && years.namesListed <= 300 && late.ms <= 60_000 && late.memory <= 400
    return isWithin && late.isAlike ? 0 : 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function inProcess<T>(...asked: string[]): T {
  const program = fileURLToPath(new URL('../tests/core/sync/simulator/five-years.ts', import.meta.url))
  return JSON.parse(execFileSync(process.execPath, [program, ...asked], { encoding: 'utf8' })) as T
}
