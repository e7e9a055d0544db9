import { readRoot, writeRoot } from '../../../../src-main/core/db/root.ts'
import { addKey, allKeys } from '../../../../src-main/core/sync/key-ring.ts'
import { foundOrganisation, grantLaptop } from '../../../../src-main/core/sync/laptops.ts'
import { isMember } from '../../../../src-main/core/sync/members.ts'
import { type Pace, USUAL_PACE } from '../../../../src-main/core/sync/pace.ts'
import { markPlace } from '../../../../src-main/core/sync/store-identity.ts'
import { syncRound } from '../../../../src-main/core/sync/sync-round.ts'
import { StoreFault } from '../../../../src-main/core/sync/transports/transport.ts'
import { Chance, withChance } from './chance.ts'
import { type Image, openFile } from './files.ts'
import { SimLaptop, type Steps } from './sim-laptop.ts'
import { type Files, SimStore } from './sim-store.ts'
import { Cut } from './steps.ts'

/** A computer, whatever becomes of the database on it. */
export interface Machine {
  laptop: SimLaptop
  /** The name in which it wrote at first. */
  readonly device: string
  readonly images: Image[]
  /** The others have removed it: nobody lets it in again. */
  isRemoved: boolean
  /** One that was removed has let it in, and the others have not since. */
  isAstray: boolean
  /** It was put back to an earlier state, or is a copy, or was copied. */
  isForked: boolean
  absentUntil: number
}

export interface World {
  readonly chance: Chance
  readonly machines: Machine[]
  readonly store: SimStore
  /** Operations that somebody forged. */
  readonly forged: Set<string>
  /** Operations that somebody was told are kept. */
  told: Set<string>
  /** Devices that removed each other at once. */
  readonly duels: (readonly [string, string])[]
  /** Up to which segment of each device another one ever took it up, also one that was put back to before. */
  readonly takenUp: Map<string, number>
  /** When snapshots are due. */
  readonly pace: Pace
  now: number
  step: number
}

/** Snapshots and what they take away in a history of some ten entries. */
export const EAGER_PACE: Pace = { changes: 12, characters: 1e9, rest: 0, grace: 0 }
/** Nobody says a word only to be heard: so that there is an end to it. */
const QUIET_PACE: Pace = { ...USUAL_PACE, rest: Infinity }

export const STORE_ID = 'aaaaaaaaaaaaa'
const START = Date.UTC(2026, 3, 1)

interface Made {
  readonly images: readonly Image[]
  readonly files: Files
}

const made = new Map<number, Made>()

/** Laptops that have been let in and have heard each other; made once for each count and copied. */
export async function worldOf(count: number, chance: Chance, pace = USUAL_PACE): Promise<World> {
  const known = made.get(count) ?? (await withChance(new Chance(count), () => makeClub(count)))
  made.set(count, known)
  const machines = known.images.map((image, place) =>
    machine(new SimLaptop(`laptop ${place}`, chance, START, openFile(image))),
  )
  const store = new SimStore(known.files)
  const empty = { forged: new Set<string>(), told: new Set<string>(), duels: [], takenUp: new Map<string, number>() }
  return { chance, machines, store, ...empty, pace, now: START, step: 0 }
}

export function machine(laptop: SimLaptop): Machine {
  return {
    laptop,
    device: laptop.device,
    images: [],
    isRemoved: false,
    isAstray: false,
    isForked: false,
    absentUntil: 0,
  }
}

/**
 * Those who may write, as they know it themselves. Who was removed may not have heard of it, nor whom it let in: the store
 * no longer has what says so, or only in words of somebody whom that one has removed in turn.
 */
export function admitted({ machines }: World): Machine[] {
  const inside = machines.filter(({ laptop }) => isMember(laptop.db, laptop.device))
  const isCertain = ({ isRemoved, isAstray }: Machine) => !isRemoved && !isAstray
  const first = inside.find(isCertain) ?? inside[0]
  return inside.filter((at) => isCertain(at) || (first !== undefined && isMember(first.laptop.db, at.laptop.device)))
}

async function makeClub(count: number): Promise<Made> {
  const chance = new Chance(1)
  const store = new SimStore(new Map())
  const first = new SimLaptop('laptop 0', chance, START)
  first.write(first.ctx().ops.create('club', first.newId(), { identity: { name: '会' } }))
  for (const familyName of ['青木', '別所', '千葉']) {
    first.write(first.ctx().ops.create('member', first.newId(), { name: { familyName } }))
  }
  // The club has moved from one laptop to another before the two of them shared a place.
  await first.change(() => first.become(first.newDevice()))
  await first.change(() => foundOrganisation(first.hands, { label: first.label, series: '' }))
  await markStore(first, store)
  const laptops = [first]
  for (let place = 1; place < count; place += 1) {
    const laptop = await newcomer(`laptop ${place}`, chance, first)
    await first.change(() => grantLaptop(first.hands, laptop.asking))
    laptops.push(laptop)
  }
  for (const laptop of [...laptops, ...laptops]) await calmRound(laptop, store)
  const images = laptops.map((laptop) => laptop.image())
  for (const laptop of laptops) laptop.close()
  return { images, files: new Map(store.files) }
}

/** Somebody sets the place up again; the mark on it is the only thing that is made anew. */
export async function markStore(laptop: SimLaptop, store: SimStore): Promise<void> {
  await markPlace(
    store.open(laptop, async (work) => work()),
    readRoot(laptop.db)?.org ?? '',
    STORE_ID,
    'read me',
  )
}

/** A laptop that was given the key and waits to be let in. */
export async function newcomer(name: string, chance: Chance, by: SimLaptop): Promise<SimLaptop> {
  const laptop = new SimLaptop(name, chance, by.clock)
  await laptop.change(() => {
    const root = readRoot(by.db)
    if (root !== null) writeRoot(laptop.db, root)
    for (const key of allKeys(by.db)) addKey(laptop.db, key)
  })
  return laptop
}

export async function calmRound(laptop: SimLaptop, store: SimStore, pace = QUIET_PACE): Promise<void> {
  const transport = store.open(laptop, async (work) => work())
  await syncRound(laptop, { id: 1, storeId: STORE_ID, transport }, { thorough: true, pace })
}

interface Round {
  readonly thorough: boolean
  readonly pace?: Pace
  readonly steps?: Steps
  readonly wrong?: { readonly chance: Chance; readonly harm: number }
}

/** A round in which the store may fail and the power may go. Answers whether it came to its end. */
export async function round(
  at: Machine,
  store: SimStore,
  { thorough, pace = QUIET_PACE, steps, wrong }: Round,
): Promise<boolean> {
  const { laptop } = at
  const taken = steps ?? (async (work) => work())
  laptop.steps = taken
  try {
    const transport = store.open(laptop, taken, wrong)
    await syncRound(laptop, { id: 1, storeId: STORE_ID, transport }, { thorough, pace })
    return true
  } catch (thrown) {
    if (thrown instanceof Cut) restart(at)
    else if (!(thrown instanceof StoreFault)) throw thrown
    return false
  } finally {
    at.laptop.steps = async (work) => work()
  }
}

/** All that was not in the database is forgotten. */
function restart(at: Machine): void {
  const { label, chance, clock, db } = at.laptop
  at.laptop = new SimLaptop(label, chance, clock, db)
}
