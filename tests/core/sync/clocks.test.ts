import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Place } from '../../../src-shared/contract/sync.ts'
import { finish } from '../../support/finish.ts'
import type { FixedClock } from '../../support/fixed-clock.ts'
import { givenIn } from '../../support/given.ts'
import { letIn, type StartedLaptop } from '../../support/several-laptops.ts'
import { startClub, startOffice, temporaryFolder } from '../../support/start-club.ts'

type Timed = StartedLaptop & { readonly clock: FixedClock }

/** As many laptops of one club, whose clocks stand at 1 May. */
async function laptops(count: number): Promise<Timed[]> {
  const first = await startClub()
  const path = join(temporaryFolder(), 'shared')
  mkdirSync(path)
  const place: Place = { kind: 'folder', path }
  const { code } = await finish(first.api.sync.setUp({ place }))
  const all: Timed[] = [first]
  while (all.length < count) {
    const { office, api, clock } = startOffice()
    await finish(api.sync.join({ place, code }))
    await letIn(first.api, api)
    all.push({ office, api, clock, given: givenIn(api, (work) => office.club().command(work)) })
  }
  return all
}

/** Each writes after it has heard of the others, the last one by a clock that shows another day. */
async function writeInTurn(all: readonly Timed[], day: string): Promise<void> {
  all.at(-1)?.clock.set(day)
  for (const laptop of [...all, ...all]) {
    await laptop.given.member('青木 一郎')
    // First its own, so that all others hear of it before anybody writes again.
    for (const { api } of [laptop, ...all.filter((one) => one !== laptop)]) await finish(api.sync.run())
  }
}

/** By how many days each laptop's clock is said to be off, in their order. */
async function clocksOn({ api }: Timed, all: readonly Timed[]): Promise<(number | null)[]> {
  const said = await api.sync.laptops()
  return all.map(({ office }) => {
    const clockOff = said.find(({ dev }) => dev === office.club().identity.device)?.clockOff ?? null
    return clockOff && Math.round(clockOff / 60 / 24)
  })
}

test.each([
  ['three days slow', '2025-04-28', -3],
  ['two days fast', '2025-05-03', 2],
])('of three laptops the one whose clock is %s is told from the others, on itself too', async (_, day, days) => {
  const all = await laptops(3)

  await writeInTurn(all, day)

  for (const one of all) expect(await clocksOn(one, all)).toEqual([null, null, days])
})

test('of two laptops the one that is asked takes its own clock for right; nothing is said where they agree', async () => {
  const all = await laptops(2)
  await writeInTurn(all, '2025-05-01')
  for (const one of all) expect(await clocksOn(one, all)).toEqual([null, null])

  await writeInTurn(all, '2025-04-28')

  expect(await Promise.all(all.map((one) => clocksOn(one, all)))).toEqual([
    [null, -3],
    [3, null],
  ])
})
