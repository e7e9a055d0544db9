import { readFileSync, writeFileSync } from 'node:fs'
import { caseOf, type SimCase } from './case.ts'
import { MutatedCopy } from './mutated-copy.ts'
import { searchMutants } from './search-mutants.ts'
import { faultOf, shrink } from './shrink.ts'
import { oldProgram, playVersionSkew } from './version-skew.ts'

// node main.ts direct|sealed <first seed> [how many] [shrink|first]: `first` stops at the first that goes wrong
// node main.ts <file with a case>
// node main.ts skew <first seed> [how many]: with a laptop that runs an earlier version
// node main.ts mutants: finds the seeds of mutant-seeds.json anew

const [what = 'direct', first = '1', count = '1', how] = process.argv.slice(2)
const start = process.cpuUsage()
const failed = await (what.endsWith('.json') ? one() : what === 'mutants' ? findMutants() : played())
const { user, system } = process.cpuUsage(start)
console.log(`${failed} of ${count} failed, ${((user + system) / 1000 / Number(count)).toFixed(1)} ms of work each`)
process.exitCode = failed === 0 ? 0 : 1

async function one(): Promise<number> {
  const fault = await faultOf(JSON.parse(readFileSync(what, 'utf8')) as SimCase)
  console.log(fault?.stack ?? 'nothing goes wrong')
  return fault === null ? 0 : 1
}

function findMutants(): number {
  const seeds = searchMutants(1, 2000)
  writeFileSync(new URL('mutant-seeds.json', import.meta.url), JSON.stringify(Object.fromEntries(seeds), null, 2))
  return [...seeds.values()].filter((seed) => seed === null).length
}

function played(): Promise<number> {
  return what === 'skew' ? skew() : many()
}

async function skew(): Promise<number> {
  const copy = new MutatedCopy()
  try {
    const old = await oldProgram(copy)
    let failures = 0
    for (let seed = Number(first); seed < Number(first) + Number(count); seed += 1) {
      const fault = await playVersionSkew(old, seed).then(() => null, String)
      if (fault !== null) console.log(`skew ${seed}: ${fault}`)
      if (fault !== null) failures += 1
    }
    return failures
  } finally {
    copy.remove()
  }
}

async function many(): Promise<number> {
  let failures = 0
  for (let seed = Number(first); seed < Number(first) + Number(count); seed += 1) {
    const simCase = caseOf(what as SimCase['level'], seed)
    const fault = await faultOf(simCase)
    if (fault === null) continue
    failures += 1
    if (how === 'first') {
      console.log(`${fault.stack}\nfailed at ${seed}`)
      return failures
    }
    console.log(`${what} ${seed}: ${fault.name === 'Error' ? fault.message : fault.stack}`)
    if (how === 'shrink') console.log(JSON.stringify(await shrink(simCase)))
  }
  return failures
}
