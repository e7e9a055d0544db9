import { grantLaptop } from '../../../../src-main/core/sync/laptops.ts'
import { hold } from './broken.ts'
import { Chance, withChance } from './chance.ts'
import { work } from './club-work.ts'
import { openFile } from './files.ts'
import { calmDown, checkEnd, checkNewcomer } from './sealed.ts'
import { SimLaptop } from './sim-laptop.ts'
import { type CutAt, countedSteps } from './steps.ts'
import { calmRound, EAGER_PACE, machine, newcomer, round, type World, worldOf } from './world.ts'

/** What has happened before the round that is cut off, and in which machine's round that is. */
type Prepare = (world: World) => Promise<number>

/** The rounds in which the power may go at any step. */
export const scenarios: Readonly<Record<string, Prepare>> = {
  async publish(world) {
    for (let i = 0; i < 3; i += 1) enter(world, 1, 'addMember', i)
    enter(world, 1, 'many', 1)
    enter(world, 1, 'pay', 1)
    return 1
  },
  async pull(world) {
    enter(world, 0, 'addMember', 1)
    await calmRound(laptopOf(world, 0), world.store)
    enter(world, 2, 'editName', 2)
    await calmRound(laptopOf(world, 2), world.store)
    enter(world, 1, 'editName', 2)
    return 1
  },
  async fork(world) {
    const at = world.machines[1]
    if (at === undefined) return 1
    const image = at.laptop.image()
    enter(world, 1, 'addMember', 1)
    await calmRound(at.laptop, world.store)
    at.laptop.close()
    at.laptop = new SimLaptop('laptop 1', world.chance, at.laptop.clock, openFile(image))
    at.isForked = true
    enter(world, 1, 'editName', 1)
    enter(world, 1, 'pay', 1)
    return 1
  },
  async join(world) {
    const first = laptopOf(world, 0)
    enter(world, 0, 'addMember', 1)
    await calmRound(first, world.store)
    const laptop = await newcomer('laptop 3', world.chance, first)
    world.machines.push(machine(laptop))
    await first.change(() => grantLaptop(first.hands, laptop.asking))
    await calmRound(first, world.store)
    enter(world, 3, 'addMember', 5)
    return 3
  },
  async snapshot(world) {
    await longClub(world)
    return 1
  },
  async bootstrap(world) {
    await longClub(world)
    for (let i = 0; i < 3; i += 1)
      for (const { laptop } of world.machines) await calmRound(laptop, world.store, EAGER_PACE)
    world.machines.push(machine(await newcomer('laptop 3', world.chance, laptopOf(world, 0))))
    return 3
  },
}

/** So much has been entered and heard that whoever comes next writes it down as a whole, and takes away the rest. */
async function longClub(world: World): Promise<void> {
  for (let i = 0; i < 16; i += 1) enter(world, i % 3, 'addMember', i)
  const [first, second, third] = [0, 1, 2].map((place) => laptopOf(world, place)) as [SimLaptop, SimLaptop, SimLaptop]
  for (const laptop of [second, third, first, second, third]) await calmRound(laptop, world.store)
  await calmRound(first, world.store, EAGER_PACE)
}

/** Plays a scenario and cuts its round off there, or not at all. Answers how many steps the round took. */
export async function playCut(scenario: string, cut?: CutAt): Promise<number> {
  return withChance(new Chance(7), async () => {
    const world = await worldOf(3, new Chance(11))
    const place = (await scenarios[scenario]?.(world)) ?? 0
    const { steps, taken } = countedSteps(cut)
    const at = world.machines[place]
    if (at === undefined) return 0
    const isDone = await round(at, world.store, { thorough: true, pace: EAGER_PACE, steps })
    hold('fault', isDone === (cut === undefined), () => `${scenario}: the round was ${isDone ? 'not' : ''} cut off`)

    await calmDown(world)
    checkEnd(world)
    await checkNewcomer(world)
    for (const { laptop } of world.machines) laptop.close()
    return taken()
  })
}

function enter(world: World, place: number, kind: string, which: number): void {
  const act = { laptop: place, kind, which, other: which, text: 'あ', chance: 1 } as Parameters<typeof work>[1]
  for (const operation of work(laptopOf(world, place), act)) world.told.add(operation)
}

function laptopOf({ machines }: World, place: number): SimLaptop {
  const found = machines[place]
  if (found === undefined) throw new Error(`there is no laptop ${place}`)
  return found.laptop
}
