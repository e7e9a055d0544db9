import { endLaptop } from '../../../../src-main/core/sync/end-laptop.ts'
import type { DerivedKey } from '../../../../src-main/core/sync/format/derive-key.ts'
import { acceptFrom, grantLaptop } from '../../../../src-main/core/sync/laptops.ts'
import { isMember } from '../../../../src-main/core/sync/members.ts'
import { waitingLaptops } from '../../../../src-main/core/sync/waiting-laptops.ts'
import type { SimAct } from './case.ts'
import { Chance } from './chance.ts'
import { checkedRound } from './checked-round.ts'
import { work } from './club-work.ts'
import { decorated } from './decorated-names.ts'
import { openFile } from './files.ts'
import { forge } from './forge.ts'
import { operationsSomewhere } from './operations.ts'
import { SimLaptop } from './sim-laptop.ts'
import { countedSteps } from './steps.ts'
import { type Machine, machine, newcomer, type World } from './world.ts'

const DAY = 24 * 3_600_000
const MOST_MACHINES = 6

/** Lets one thing happen at a laptop, between laptops or to the store. */
export async function happen(world: World, act: SimAct, harm: number): Promise<void> {
  world.step += 1
  const at = world.machines[act.laptop % world.machines.length]
  if (at === undefined || at.absentUntil > world.step) return
  const between = betweenLaptops[act.kind]
  const toStore = toTheStore[act.kind]
  if (act.kind === 'sync' || act.kind === 'thorough' || act.kind === 'cut') await sync(world, at, act, harm)
  else if (between !== undefined) await between(world, at, act)
  else if (toStore !== undefined) toStore(world, new Chance(act.chance))
  else for (const operation of work(at.laptop, act)) world.told.add(operation)
}

async function sync(world: World, at: Machine, act: SimAct, harm: number): Promise<void> {
  at.laptop.clock += 60_000
  const wrong = harm === 0 ? {} : { wrong: { chance: new Chance(act.chance), harm } }
  const cut = { step: 1 + (act.chance % 12), when: act.which % 2 === 0 ? 'before' : 'after' } as const
  const { steps } = countedSteps(act.kind === 'cut' ? cut : undefined)
  await checkedRound(world, at, { thorough: act.kind === 'thorough', pace: world.pace, steps, ...wrong })
}

type Between = (world: World, at: Machine, act: SimAct) => Promise<void> | void

const betweenLaptops: Readonly<Record<string, Between>> = {
  async join(world, at) {
    const { machines, chance } = world
    if (machines.length >= MOST_MACHINES || !isMember(at.laptop.db, at.laptop.device)) return
    const late = machine(await newcomer(`laptop ${machines.length}`, chance, at.laptop))
    // Whoever was removed may have keys that nobody else has.
    machines.push(Object.assign(late, { isAstray: at.isRemoved || at.isAstray }))
  },
  async admit(world, at) {
    await letIn(world, at)
  },
  async remove(world, at, { which }) {
    const { laptop } = at
    const others = world.machines.filter((other) => other.laptop.device !== laptop.device)
    const other = others[which % Math.max(1, others.length)]
    // Who was removed and has not heard of it yet removes nobody: what becomes of that hangs on who hears whom.
    if (other !== undefined && !at.isRemoved) await remove(world, at, other)
  },
  /** Two remove each other before either has heard of it. */
  async duel(world, at, { which }) {
    const others = world.machines.filter((other) => other.laptop.device !== at.laptop.device)
    const other = others[which % Math.max(1, others.length)]
    // Where everything is taken away at once, each takes away what the other would have to hear.
    if (other === undefined || at.isRemoved || other.isRemoved || world.pace.grace === 0) return
    const areTwo = (await remove(world, at, other)) && (await remove(world, other, at))
    if (areTwo) world.duels.push([at.laptop.device, other.laptop.device])
  },
  forge,
  async accept(_world, at, { which }) {
    const { laptop } = at
    if (!isMember(laptop.db, laptop.device)) return
    const held = laptop.db.rows<{ dev: string; ord: number }>(
      "SELECT dev, ord FROM sync_segment WHERE held = 'removed' ORDER BY dev, ord",
    )
    const upTo = held[which % Math.max(1, held.length)]
    if (upTo !== undefined) await laptop.change(() => acceptFrom(laptop.hands, upTo.dev, upTo.ord))
  },
  image({ store, chance }, at) {
    at.images.push(at.laptop.image())
    if (chance.happens(0.3)) store.before = new Map(store.files)
  },
  putBack(world, at, { which }) {
    const image = at.images[which % Math.max(1, at.images.length)]
    if (image === undefined) return
    const { label, chance, clock } = at.laptop
    at.laptop.close()
    at.laptop = new SimLaptop(label, chance, clock, openFile(image))
    at.isForked = true
    const left = operationsSomewhere(world)
    world.told = new Set([...world.told].filter((operation) => left.has(operation)))
  },
  clone({ machines, chance }, at) {
    if (machines.length >= MOST_MACHINES) return
    const { clock } = at.laptop
    const copy = machine(new SimLaptop(`laptop ${machines.length}`, chance, clock, openFile(at.laptop.image())))
    machines.push(Object.assign(copy, { isForked: true, isRemoved: at.isRemoved, isAstray: at.isAstray }))
    at.isForked = true
  },
  absent(world, at, { which }) {
    at.absentUntil = world.step + which
    at.laptop.clock += 200 * DAY
  },
}

async function remove({ machines }: World, { laptop }: Machine, other: Machine): Promise<boolean> {
  const { device } = other.laptop
  if (!isMember(laptop.db, laptop.device) || !isMember(laptop.db, device)) return false
  const { label, clock: now } = laptop
  await laptop.change(() => endLaptop(laptop.hands, device, { device: laptop.device, label, now }, CODE))
  for (const each of machines) if (each.laptop.device === device) each.isRemoved = true
  return true
}

/** Of digits that nobody types here. */
export const CODE: DerivedKey = {
  kdf: { name: 'argon2id', m: 64 * 1024, t: 3, p: 1, salt: Buffer.alloc(16).toString('base64') },
  key: new Uint8Array(32),
}

/** Lets in all who have asked here and were not removed. Answers whether somebody was. */
export async function letIn({ machines }: World, at: Machine): Promise<boolean> {
  const { laptop } = at
  if (!isMember(laptop.db, laptop.device)) return false
  const removed = new Set(machines.filter(({ isRemoved }) => isRemoved).map((each) => each.laptop.label))
  const asking = waitingLaptops(laptop.db, laptop.device).filter(({ label }) => !removed.has(label))
  for (const each of asking) {
    await laptop.change(() => grantLaptop(laptop.hands, each))
    const letIn = machines.find((other) => other.laptop.label === each.label)
    if (letIn !== undefined) letIn.isAstray = at.isRemoved || at.isAstray
  }
  return asking.length > 0
}

const toTheStore: Readonly<Record<string, (world: World, chance: Chance) => void>> = {
  /** Sometimes the mark stays. */
  empty({ store }, chance) {
    const kept = [...store.files].filter(([name]) => name.includes('/o/') && chance.happens(0.7))
    store.replaceBy(new Map(kept))
  },
  rollBack({ store }) {
    if (store.before.size > 0) store.replaceBy(store.before)
  },
  swap({ store }) {
    store.isSwapped = !store.isSwapped
  },
  strangeFiles({ store }, chance) {
    const folder = folderOfSome(store.files, chance)
    store.files.set('photo 2026.jpg', chance.bytes(20))
    store.files.set(`${folder}/desktop.ini`, chance.bytes(20))
    store.files.set(`${folder}/000000ff-${chance.bytes(6).toString('hex')}.seg`, chance.bytes(chance.below(60)))
  },
  decorate({ store }, chance) {
    const name = chance.any([...store.files.keys()])
    const bytes = store.files.get(name ?? '')
    if (name === undefined || bytes === undefined) return
    store.files.set(decorated(name, chance.below(8)), bytes)
    if (chance.happens(0.4)) store.files.delete(name)
  },
  shorten({ store }, chance) {
    const name = chance.any([...store.files.keys()])
    const bytes = store.files.get(name ?? '')
    if (name !== undefined && bytes !== undefined) store.files.set(name, bytes.slice(0, chance.below(bytes.length)))
  },
}

function folderOfSome(files: ReadonlyMap<string, unknown>, chance: Chance): string {
  const name = chance.any([...files.keys()]) ?? 'x/x'
  return name.slice(0, Math.max(1, name.lastIndexOf('/')))
}
