import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { StoreFault, type Transport } from '../../../src-main/core/sync/transports/transport.ts'
import { expectFile, most, noise } from '../../core/sync/transports/contract/bytes.ts'
import { transportContract } from '../../core/sync/transports/contract.ts'
import { exchangeMany } from '../../support/several-laptops.ts'
import { layLine } from './cut-line.ts'
import type { Engine } from './engine.ts'

export interface Tried {
  readonly name: string
  readonly start: () => Promise<Engine>
  /** Whether a file whose upload ended early can be seen. Readers must know a half by itself then. */
  readonly showsHalves: boolean
  readonly kills: number
  readonly hostile?: Readonly<Record<string, string>>
  /** Whether a club can live on it. */
  readonly holdsClubs?: boolean
}

/** Three laptops have exchanged 500 changes by then. */
const EXCHANGED_WITHIN_MS = 60_000

/** What is tried on each real server: the contract, cut lines, the server's sudden end, a club of three laptops. */
export function engineTests({ name, start, showsHalves, kills, hostile = {}, holdsClubs = true }: Tried): void {
  let engine: Engine
  beforeAll(async () => {
    engine = await start()
  })
  afterAll(() => engine.stop())

  transportContract({ name, hostile, fresh: () => engine.fresh() })

  describe(`an upload to ${name} that ends early`, () => {
    for (const cut of cuts) {
      test(`${cut.title}: nobody takes a half for the whole, and putting again heals it`, async () => {
        const seen = await cutAndHeal(engine, cut)
        expect(seen).toSatisfy((what) => what !== 'half' || showsHalves)
      })
    }
  })

  test(`${name} ends without warning ${kills} times and is started again: nothing is lost`, async () => {
    await killInTheMiddle(engine, kills)
  })

  if (!holdsClubs) return
  test(
    `three laptops that write 500 changes between them through ${name} end alike`,
    async () => {
      const start = performance.now()
      await exchangeMany((await engine.fresh()).place)
      console.log(
        `${name}: three laptops exchanged 500 changes in ${((performance.now() - start) / 1000).toFixed(1)} s`,
      )
    },
    EXCHANGED_WITHIN_MS,
  )
}

const whole = sealed(400_000)

interface Cut {
  readonly title: string
  readonly bytes: number
  readonly atAnswer?: boolean
}

const cuts: readonly Cut[] = [
  ...[1, 90, 1000, 20_000, 66_000, 131_072, 200_000, 300_000, 399_000].map((bytes) => ({
    title: `after ${bytes} bytes`,
    bytes,
  })),
  { title: 'when all bytes are there and the answer is not', bytes: whole.length, atAnswer: true },
]

async function cutAndHeal(engine: Engine, cut: Cut): Promise<'nothing' | 'half' | 'whole'> {
  const store = await engine.fresh()
  const line = await layLine(engine.port)
  const [writer, reader] = [store.openAt(line.port), store.open()]
  onTestFinished(async () => {
    await Promise.all([writer.close(), reader.close()])
    await line.stop()
  })
  // So that the folders are there and only the upload itself is cut.
  await writer.put('c/first', noise(10))

  line.cutAfter(cut.bytes, { atAnswer: cut.atAnswer ?? false })
  await expect(writer.put('c/1.seg', whole)).rejects.toBeInstanceOf(StoreFault)
  const seen = await look(reader)
  line.mend()
  await writer.put('c/1.seg', whole)

  await expectFile(reader, 'c/1.seg', whole)
  expect((await reader.list('c')).files).toContainEqual({ name: 'c/1.seg', bytes: whole.length })
  return seen
}

async function look(reader: Transport): Promise<'nothing' | 'half' | 'whole'> {
  try {
    const bytes = await reader.get('c/1.seg', most)
    expect(isWhole(bytes)).toBe(Buffer.compare(bytes, whole) === 0)
    return isWhole(bytes) ? 'whole' : 'half'
  } catch (error) {
    if (error instanceof StoreFault && error.code !== 'tooLarge') return 'nothing'
    throw error
  }
}

/** Like a segment: what it says of itself tells whether all of it is there. */
function sealed(length: number, seed = 1): Uint8Array {
  const bytes = noise(length, seed)
  bytes.set(createHash('sha256').update(bytes.subarray(0, -32)).digest(), length - 32)
  return bytes
}

function isWhole(bytes: Uint8Array): boolean {
  const hash = createHash('sha256').update(bytes.subarray(0, -32)).digest()
  return bytes.length >= 32 && Buffer.compare(hash, bytes.subarray(-32)) === 0
}

async function killInTheMiddle(engine: Engine, kills: number): Promise<void> {
  const store = await engine.fresh()
  const laptop = store.open()
  onTestFinished(() => laptop.close())
  let done = false
  const killing = killAgainAndAgain(engine, kills, () => done)
  const names: string[] = []
  do {
    names.push(`c/${String(names.length).padStart(6, '0')}`)
    await putUntilDone(laptop, names.at(-1) ?? '', sealed(30_000, names.length))
    done = await Promise.race([killing.then(() => true), wait(5, false)])
  } while (!done)

  const listed = (await laptop.list('c')).files.map(({ name }) => name).sort()
  expect(listed).toEqual(names)
  for (const [index, name] of names.entries()) await expectFile(laptop, name, sealed(30_000, index + 1))
}

async function killAgainAndAgain(engine: Engine, kills: number, done: () => boolean): Promise<void> {
  for (let count = 0; count < kills && !done(); count += 1) {
    await wait(150 + 17 * count)
    await engine.kill()
    await wait(100)
    await engine.restart()
  }
}

/** As the app does: what is not known to be there is put again. */
async function putUntilDone(laptop: Transport, name: string, bytes: Uint8Array): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    try {
      return await laptop.put(name, bytes)
    } catch (error) {
      if (!(error instanceof StoreFault) || !['unreachable', 'busy', 'missing'].includes(error.code)) throw error
    }
    await wait(50)
  }
  throw new Error(`${name} could not be put`)
}
