import { vectorOf } from '../../../../src-main/core/sync/applied.ts'
import { kidOf } from '../../../../src-main/core/sync/format/keys.ts'
import { keepKeyFile } from '../../../../src-main/core/sync/key-files.ts'
import { allKeys, holdsKey, newestKey } from '../../../../src-main/core/sync/key-ring.ts'
import { grantOf, isMember } from '../../../../src-main/core/sync/members.ts'
import { USUAL_PACE } from '../../../../src-main/core/sync/pace.ts'
import { sealingKey } from '../../../../src-main/core/sync/sealed-keys.ts'
import { digest } from '../../../support/memory-club.ts'
import { hold } from './broken.ts'
import type { SimCase } from './case.ts'
import { Chance } from './chance.ts'
import { checkedRound } from './checked-round.ts'
import { checkCopy, difference } from './checks.ts'
import { checkConfinement } from './confinement.ts'
import { CODE, happen, letIn } from './happen.ts'
import { heldOperations, operationsOf, unreadOperations } from './operations.ts'
import { receiptsAreGapless } from './receipts.ts'
import type { SimLaptop } from './sim-laptop.ts'
import { admitted, calmRound, EAGER_PACE, type Machine, markStore, newcomer, type World, worldOf } from './world.ts'

const DAY = 24 * 3_600_000
const MOST_WAVES = 8
const MOST_ROUNDS = 10

/** Plays a history in which laptops hear each other through sealed files, and checks where it ends. */
export async function playSealed({ seed, laptops, harm, acts }: SimCase): Promise<void> {
  const world = await worldOf(laptops, new Chance(seed), seed % 2 === 0 ? EAGER_PACE : USUAL_PACE)
  for (const act of acts) await happen(world, act, harm)
  if (seed % 4 === 0) await checkConfinement(world, () => calmDown(world))
  await calmDown(world)
  checkEnd(world)
  await checkNewcomer(world)
  for (const { laptop } of world.machines) laptop.close()
}

/** From now on store and clocks are honest and nobody is away; who asks is let in, and heard by all. */
export async function calmDown(world: World): Promise<void> {
  const { store, machines } = world
  store.isSwapped = false
  for (const at of machines) at.absentUntil = 0
  const first = machines[0]
  if (first !== undefined) await markStore(first.laptop, store)
  for (let wave = 0; wave < MOST_WAVES; wave += 1) {
    await untilQuiet(world)
    if (!(await somebodyIsLetIn(world)) && !(await somebodyIsGivenKeys(world))) return
  }
}

/** Rounds of each, until nobody has anything new; three at least: what was looked at in vain is looked at again later. */
async function untilQuiet(world: World): Promise<void> {
  for (let [i, before] = [0, '']; i < MOST_ROUNDS; i += 1) {
    for (const at of world.machines) {
      world.now += 2 * DAY
      at.laptop.clock = world.now
      await checkedRound(world, at, { thorough: true, pace: { ...world.pace, rest: Infinity } })
    }
    const now = JSON.stringify(world.machines.map(({ laptop }) => vectorOf(laptop.db)))
    if (i >= 2 && now === before) return
    before = now
  }
}

async function somebodyIsLetIn(world: World): Promise<boolean> {
  let isAny = false
  for (const at of world.machines) if (await letIn(world, at)) isAny = true
  return isAny
}

/**
 * Of two laptops whose copies removed each other and then took other names each has a key that leaves out the other one,
 * and waits for a new one: somebody makes new digits, as the specification says (sync.md, 17).
 */
async function somebodyIsGivenKeys(world: World): Promise<boolean> {
  if (world.duels.length === 0 || !world.machines.some(({ isForked }) => isForked)) return false
  const laptops = admitted(world).map(({ laptop }) => laptop)
  const waiting = laptops.filter(({ db }) => db.row("SELECT 1 FROM sync_segment WHERE held = 'noKey'") !== undefined)
  for (const laptop of waiting.length > 0 ? laptops : []) {
    await laptop.change(() => keepKeyFile(laptop.db, { device: laptop.device, now: laptop.clock }, CODE))
  }
  return waiting.length > 0
}

/** What must be so when everybody has heard everybody. */
export function checkEnd(world: World): void {
  const laptops = admitted(world).map(({ laptop }) => laptop)
  const [first, ...others] = laptops
  if (first === undefined) return
  for (const other of others) {
    const [a, b] = [first, other].map(({ db }) => JSON.stringify(vectorOf(db)))
    hold('P16', a === b, () => `${first.label} has ${a}, ${other.label} ${b}`)
  }
  for (const other of others) {
    const [a, b] = [first, other].map(({ db }) => JSON.stringify(digest(db)))
    hold('P1', a === b, () => `${first.label} and ${other.label} differ: ${difference(a, b)}`)
  }
  nothingToldIsLost(world)
  nothingForgedCounts(world)
  nobodyLeavesHisName(world)
  oneOfTwoStays(world, first)
  nobodyWaitsForEver(world)
  nobodyOutReads(world, first)
  const once = world.machines.flatMap(({ isForked, laptop }) => (isForked ? [] : [laptop.device]))
  checkCopy(first, world.chance, new Set(once))
  if (!world.machines.some(({ isForked }) => isForked)) receiptsAreGapless(first.db)
}

/** P11: whoever comes to the club has what all have, whether it begins with a snapshot or with the first segment. */
export async function checkNewcomer(world: World): Promise<void> {
  const first = admitted(world)[0]?.laptop
  if (first === undefined) return
  const late = await newcomer('late', world.chance, first)
  const { device } = late
  await calmRound(late, world.store)
  // Somebody had put a file there in its name: what it wrote to take another one is in nobody's log yet.
  if (late.device !== device) return late.close()
  const [a, b] = [first, late].map(({ db }) => JSON.stringify(digest(db)))
  hold('P11', a === b, () => `${first.label} and who comes late differ: ${difference(a, b)}`)
  late.close()
}

/** P13: of two that removed each other one stays, as long as nobody else has a part in it. */
function oneOfTwoStays({ duels, machines }: World, { db }: SimLaptop): void {
  if (duels.length === 0) return
  const removals = machines.flatMap(({ laptop }) => {
    return laptop.db.rows<{ said: string }>(
      "SELECT subject || dev || seq AS said FROM administration WHERE kind = 'remove'",
    )
  })
  const areMore = new Set(removals.map(({ said }) => said)).size > 2
  if (areMore || machines.some(({ isForked }) => isForked)) return
  for (const pair of duels) {
    const staying = pair.filter((dev) => isMember(db, dev))
    hold('P13', staying.length === 1, () => `of ${pair.join(' and ')} there stays ${staying.join(' and ')}`)
  }
}

/**
 * P13: who asked and was removed by nobody is in, as long as somebody is who may let it in, and can read what it asks: one
 * that came by a code of somebody who was removed has to come again by another.
 */
function nobodyWaitsForEver(world: World): void {
  if (isDeserted(world)) return
  const inside = admitted(world)
  for (const at of world.machines) {
    const { laptop, isRemoved, isAstray } = at
    const isUnread = inside.every((other) => !haveKeyInCommon(laptop, other.laptop))
    hold(
      'P13',
      isRemoved || isAstray || isUnread || isMember(laptop.db, laptop.device),
      () => `${laptop.label} waits for ever`,
    )
  }
}

/**
 * Whose log is all that is left of something: of everybody's where nobody is in any more; of those that were removed where
 * whoever wrote it was put back to before, and the store has it no more.
 */
function onlyThere(world: World): Machine[] {
  const isAnyPutBack = world.machines.some(({ isForked }) => isForked)
  return world.machines.filter(({ isRemoved }) => isDeserted(world) || (isAnyPutBack && isRemoved))
}

/** Whether those who take themselves to be in are all out: the last that was in was put back and goes on under another name. */
function isDeserted(world: World): boolean {
  return admitted(world).every(({ isRemoved, isAstray }) => isRemoved || isAstray)
}

function haveKeyInCommon(one: SimLaptop, other: SimLaptop): boolean {
  const epoch = newestKey(one.db)?.epoch
  const kids = allKeys(other.db).map(({ key }) => kidOf(key))
  return allKeys(one.db).some((held) => held.epoch === epoch && kids.includes(kidOf(held.key)))
}

/**
 * P13: whoever was removed lacks the key with which all is sealed from now on. Of two that removed each other and whose
 * copies did too, each waits for the other's (sync.md, 17).
 */
function nobodyOutReads({ duels, machines }: World, { db, device }: SimLaptop): void {
  const key = sealingKey(db, device)
  if (key === undefined || key.epoch < 2) return
  if (duels.length > 0 && machines.some(({ isForked }) => isForked)) return
  for (const { laptop } of machines) {
    const isOut = grantOf(db, laptop.device)?.removedAfter != null
    hold(
      'P13',
      !isOut || !holdsKey(laptop.db, key),
      () => `${laptop.label} is out and reads what is written from now on`,
    )
  }
}

/** P15: in a laptop's name nobody writes but itself, and it never twice: only a copy has to take another. */
function nobodyLeavesHisName({ machines, forged }: World): void {
  for (const { laptop, device, isForked } of machines) {
    const keeps = isForked || forged.size > 0 || laptop.device === device
    hold('P15', keeps, () => `${laptop.label} took another name, and nobody had copied it`)
  }
}

/** P13: who holds the key can read all and write in nobody's name but his own. */
function nothingForgedCounts(world: World): void {
  for (const { laptop } of world.machines) {
    const counted = [...operationsOf(laptop.db)].filter((operation) => world.forged.has(operation))
    hold('P13', counted.length === 0, () => `${laptop.label} took up what was forged`)
  }
}

/** P5: what somebody was told is kept is in every log, or in a list that people can see. */
function nothingToldIsLost(world: World): void {
  const inside = admitted(world).map(({ laptop }) => laptop.db)
  const stays = onlyThere(world).flatMap(({ laptop }) => [...operationsOf(laptop.db)])
  const logs = inside.map(operationsOf)
  const outside = world.machines.filter(({ laptop }) => !inside.includes(laptop.db))
  const unread = inside.flatMap((keeper) => outside.flatMap(({ laptop }) => [...unreadOperations(keeper, laptop.db)]))
  const held = new Set([...world.machines.flatMap(({ laptop }) => [...heldOperations(laptop.db)]), ...unread, ...stays])
  for (const operation of world.told) {
    const isKept = logs.every((log) => log.has(operation)) || held.has(operation)
    hold('P5', isKept, () => `operation ${operation} is lost`)
  }
}
