import type { Api } from '../../../src-shared/contract/contract.ts'
import type { Progress } from '../../../src-shared/contract/progress.ts'
import { fiscalPeriod } from '../../../src-shared/domain/fiscal-year.ts'
import { practise } from './demo-attendance.ts'
import { tieTogether } from './demo-belonging.ts'
import { setUpDemo } from './demo-club.ts'
import { holdEvents } from './demo-events.ts'
import { holdMeetings } from './demo-meetings.ts'
import { collectYear, issueReceipts, mendSome } from './demo-money.ts'
import { addPeople, endSome, type Ids, joinHouseholds } from './demo-people.ts'
import { addPortraits } from './demo-portraits.ts'
import { seededRandom } from './random.ts'
import { sampleHouseholds } from './sample-people.ts'

const SEED = 20_261_121
/** Near enough for a bar: people, households, two years of dues, receipts. */
const STEPS = 1280

/**
 * Fills the open, empty club with a believable sample: members in families, two fiscal years of dues with arrears,
 * payments and receipts. All of it is made up, the same each time, and dated relative to today.
 */
export async function* fillDemo(api: Api): AsyncGenerator<Progress, void, void> {
  const { today } = await api.app.info()
  const { current } = await api.dues.years()
  const random = seededRandom(SEED)
  const households = sampleHouseholds(random, today)
  // Chance of its own, so that what is added to it leaves people and money as they were.
  const belonging = seededRandom(SEED + 1)
  const counted = counter()

  const terms = await setUpDemo(api)
  const ids = yield* counted(addPeople(api, belonging, households, terms))
  yield* counted(joinHouseholds(api, households, ids))
  yield* counted(tieTogether(api, belonging, { households, ids, today, startOfYear: fiscalPeriod(current, 4).start }))
  yield* counted(addPortraits(api, ids))
  const year = {
    today,
    terms,
    payers: payersOf(ids),
    late: new Set([...ids.values()].filter(() => random.chance(0.09))),
  }
  const lastYear = yield* counted(collectYear(api, random, { ...year, fiscalYear: current - 1 }))
  await endSome(api, random, ids, { from: fiscalPeriod(current - 1, 4).start, to: today })
  const thisYear = yield* counted(collectYear(api, random, { ...year, fiscalYear: current }))
  yield* counted(issueReceipts(api, [...lastYear, ...thisYear], today))
  await mendSome(api, { fiscalYear: current - 1 })
  yield* counted(practise(api, seededRandom(SEED + 2), { ids, today }))
  yield* counted(holdEvents(api, seededRandom(SEED + 4), { ids, today }))
  yield* counted(holdMeetings(api, seededRandom(SEED + 3), { today, current }))
}

/** Adds the counts of one part after the other into one bar. */
function counter() {
  let done = 0
  return async function* <R>(part: AsyncGenerator<number, R, void>): AsyncGenerator<Progress, R, void> {
    for (;;) {
      const step = await part.next()
      if (step.done) return step.value
      done = Math.min(done + step.value, STEPS)
      yield { stage: 'writing', done, total: STEPS }
    }
  }
}

function payersOf(ids: Ids) {
  return new Map(
    [...ids].flatMap(([{ payer }, id]) => (payer === undefined ? [] : [[id, ids.get(payer) ?? id] as const])),
  )
}
