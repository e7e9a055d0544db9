import { expect } from 'vitest'
import { logLength } from '../../src-main/core/db/write.ts'
import type { Api } from '../../src-shared/contract/contract.ts'
import type { Member } from '../../src-shared/contract/members.ts'
import type { Place } from '../../src-shared/contract/sync.ts'
import { finish } from './finish.ts'
import { givenIn } from './given.ts'
import { type StartedClub, startClub, startOffice } from './start-club.ts'
import { digestOf } from './sync-club.ts'

export type StartedLaptop = Pick<StartedClub, 'api' | 'given' | 'office'>

/** A further laptop, which brings the club from the shared place and asks to be let in. */
export async function joinFrom(place: Place, code: string): Promise<StartedLaptop> {
  const { office, api } = startOffice()
  await finish(api.sync.join({ place, code }))
  return { office, api, given: givenIn(api, (work) => office.club().command(work)) }
}

export async function letIn(by: Api, whom: Api): Promise<void> {
  await finish(by.sync.run())
  const waiting = (await by.sync.laptops()).find(({ state }) => state === 'waiting')
  await by.sync.approve({ dev: waiting?.dev ?? '' })
  await finish(whom.sync.run())
}

/** Twice round, so that everybody has heard everybody. */
export async function exchange(...laptops: readonly Pick<StartedLaptop, 'api'>[]): Promise<void> {
  for (const { api } of [...laptops, ...laptops]) await finish(api.sync.run())
}

/** Whether all hold the same log and the same rows, byte for byte. */
export function areAlike(laptops: readonly StartedLaptop[]): boolean {
  return new Set(laptops.map(({ office }) => digestOf(office.club().db))).size === 1
}

const CHANGES = 500
const PART = 50

/** Three laptops of one club write 500 changes between them, exchanging now and then, until all have all. */
export async function exchangeMany(place: Place): Promise<void> {
  const first = await startClub()
  const { code } = await finish(first.api.sync.setUp({ place }))
  const laptops: StartedLaptop[] = [first]
  for (const _ of [2, 3]) {
    const next = await joinFrom(place, code)
    await letIn(first.api, next.api)
    laptops.push(next)
  }
  const everybodys = await first.given.member('青木 一郎')
  await exchange(...laptops)
  const before = logLength(first.office.club().db)

  for (let place = 0; place < CHANGES; place += 1) {
    await writeOne(laptops[place % laptops.length] ?? first, everybodys, place)
    if (place % PART === PART - 1) for (const { api } of laptops) await finish(api.sync.run())
  }
  while (!areAlike(laptops)) await exchange(...laptops)

  expect(logLength(first.office.club().db) - before).toBe(CHANGES)
  for (const { api } of laptops) expect(await api.sync.status()).toMatchObject({ trouble: null })
}

/** Somebody new, a payment, and what all three know and change without having heard of each other. */
async function writeOne({ api, given }: StartedLaptop, everybodys: Member, place: number): Promise<void> {
  const about = place % 5
  if (about === 0) await given.member(`会員 ${place}`)
  else if (about < 3) await given.payment(everybodys, 100 + place)
  else await api.members.update({ id: everybodys.id, fields: { phone: `03${String(place).padStart(8, '0')}` } })
}
