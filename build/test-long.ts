import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { caseOf, type SimCase } from '../tests/core/sync/simulator/case.ts'
import { searchMutants } from '../tests/core/sync/simulator/search-mutants.ts'
import { faultOf, shrink } from '../tests/core/sync/simulator/shrink.ts'

// `npm run test:long`, before a release: many more histories than `npm test` plays, and every deliberate fault searched for
// anew from three places. `npm run test:long -- 5000000` begins elsewhere.

const DIRECT = 200_000
const SEALED = 50_000
const WITHIN = 2000
const first = Number(process.argv[2] ?? 1_000_000)

const failed = (await search('direct', DIRECT)) + (await search('sealed', SEALED)) + faultsThatHide()
console.log(failed === 0 ? 'all well' : `${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

/** Plays histories; what goes wrong is made small and kept in a file, to join the counter-examples. */
async function search(level: SimCase['level'], runs: number): Promise<number> {
  console.log(`— ${level}: ${runs} histories from seed ${first}`)
  let failures = 0
  for (let seed = first; seed < first + runs; seed += 1) {
    const fault = await faultOf(caseOf(level, seed))
    if (fault === null) continue
    failures += 1
    const file = join(tmpdir(), `meibo-${level}-${seed}.json`)
    writeFileSync(file, JSON.stringify(await shrink(caseOf(level, seed)), null, 1))
    console.error(`✗ ${level} ${seed}: ${fault.message}\n  ${file}`)
  }
  return failures
}

function faultsThatHide(): number {
  const starts = [first, first * 2, first * 3]
  return starts.flatMap((start) => {
    console.log(`— deliberate faults from seed ${start}`)
    return [...searchMutants(start, WITHIN).values()].filter((seed) => seed === null)
  }).length
}
