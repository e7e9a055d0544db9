import { isDeepStrictEqual } from 'node:util'
import type { Connection } from '../../../../src-main/core/db/connection.ts'
import { Chance, withChance } from './chance.ts'
import { calmDown, checkEnd } from './sealed.ts'
import type { SimLaptop } from './sim-laptop.ts'
import { calmRound, type World, worldOf } from './world.ts'

const LAPTOPS = 4
const PEOPLE = 240
const DAY = 24 * 3_600_000

interface Disagreements {
  /** Register groups that two laptops wrote differently without having seen each other. */
  readonly different: number
  /** As those, but both wrote the same. */
  readonly equal: number
}

/**
 * A club's ordinary year: four people, each mostly with a part of the roster, some evenings of work each, a round before
 * and after. Now and then two see to the same person, and now and then one works a few days without a connection.
 */
export async function playOrdinaryWork(edits: number): Promise<Disagreements> {
  return withChance(new Chance(5), async () => {
    const chance = new Chance(5)
    const world = await worldOf(LAPTOPS, chance)
    await enterPeople(world)
    const seen = { different: new Set<string>(), equal: new Set<string>() }
    for (let left = edits; left > 0; ) {
      const place = chance.below(LAPTOPS)
      const laptop = world.machines[place]?.laptop
      if (laptop === undefined) break
      world.now += chance.below(DAY)
      laptop.clock = world.now
      if (!chance.happens(0.1)) await calmRound(laptop, world.store)
      const evening = Math.min(left, 5 + chance.below(40))
      for (let i = 0; i < evening; i += 1) edit(laptop, place, chance)
      left -= evening
      if (!chance.happens(0.1)) await calmRound(laptop, world.store)
      noteDisagreements(laptop.db, seen)
    }
    await calmDown(world)
    for (const { laptop } of world.machines) noteDisagreements(laptop.db, seen)
    checkEnd(world)
    for (const { laptop } of world.machines) laptop.close()
    return { different: seen.different.size, equal: seen.equal.size }
  })
}

async function enterPeople({ machines, store }: World): Promise<void> {
  const first = machines[0]?.laptop
  if (first === undefined) return
  const { ops, write } = first.ctx()
  const names = Array.from({ length: PEOPLE }, (_, i) => ({ name: { familyName: `会員${i}` } }))
  write({ label: { kind: 'member.update' }, ops: names.map((groups) => ops.create('member', first.newId(), groups)) })
  for (const { laptop } of machines) await calmRound(laptop, store)
}

/** One person's details as somebody learns of them; nineteen times of twenty somebody of one's own part. */
function edit(laptop: SimLaptop, place: number, chance: Chance): void {
  const ctx = laptop.ctx()
  const people = ctx.read.rows<{ id: string }>('SELECT id FROM member ORDER BY id')
  const part = Math.floor(people.length / LAPTOPS)
  const at = chance.happens(0.95) ? place * part + chance.below(part) : chance.below(people.length)
  const person = people[at]?.id ?? ''
  const n = String(chance.below(10_000))
  const [group, value] = chance.of<readonly [string, Record<string, unknown>]>([
    ['contact', { phone: `090${n}`, mobile: '', email: `${n}@example.jp` }],
    ['address', { postalCode: '1000001', city: '千代田区', street: n }],
    ['note', { note: n }],
    ['membership', { status: 'active', joinedOn: `20${n.slice(0, 2).padStart(2, '1')}-04-01` }],
    ['name', { familyName: `会員${n}`, givenName: n }],
    ['custom:1', { value: n }],
  ])
  ctx.write({ label: { kind: 'member.update' }, ops: [ctx.ops.set('member', person, group, value)] })
}

function noteDisagreements(db: Connection, seen: { different: Set<string>; equal: Set<string> }): void {
  const heads = db.rows<{ tbl: string; row: string; grp: string; dev: string; seq: number; value: string }>(
    `SELECT * FROM head WHERE (tbl, row, grp) IN (SELECT tbl, row, grp FROM head GROUP BY tbl, row, grp HAVING count(*) > 1)
     ORDER BY tbl, row, grp, dev, seq`,
  )
  for (const group of Map.groupBy(heads, ({ tbl, row, grp }) => `${tbl} ${row} ${grp}`).values()) {
    const values = group.map(({ value }) => JSON.parse(value) as unknown)
    const name = group.map(({ row, grp, dev, seq }) => `${row} ${grp} ${dev} ${seq}`).join()
    const isEqual = values.every((value) => isDeepStrictEqual(value, values[0]))
    seen[isEqual ? 'equal' : 'different'].add(name)
  }
}
