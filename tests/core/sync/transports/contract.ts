import { beforeAll, describe, test } from 'vitest'
import type { Transport } from '../../../../src-main/core/sync/transports/transport.ts'
import { gettingCases } from './contract/getting.ts'
import { listingCases } from './contract/listing.ts'
import { placeCases } from './contract/place.ts'
import { puttingCases } from './contract/putting.ts'
import { removingCases } from './contract/removing.ts'

/** A store of a test's own. */
export interface Store {
  /** Another laptop's way to the same store. */
  readonly open: () => Transport
  /** A way to a place of the same kind whose root is not there; `null` where every place has one. */
  readonly openMissing: (() => Transport) | null
  /** Puts a file there as somebody would who is not Meibo; `null` where nobody else can. */
  readonly plant: ((name: string, bytes: Uint8Array) => Promise<void>) | null
}

export interface Kind {
  readonly name: string
  /** An empty store. */
  readonly fresh: () => Promise<Store>
  /** Cases in which this very server fails, each with what Meibo does about it. One that it passes after all is red. */
  readonly hostile?: Readonly<Record<string, string>>
}

export interface Case {
  readonly title: string
  readonly run: (laptop: Transport, store: Store) => Promise<void>
}

export const contractCases: readonly Case[] = [
  ...listingCases,
  ...gettingCases,
  ...puttingCases,
  ...removingCases,
  ...placeCases,
]

/** What each transport must do, whatever it speaks to. */
export function transportContract({ name, fresh, hostile = {} }: Kind): void {
  describe(`a store on ${name}`, () => {
    beforeAll(() => checkHostile(hostile))
    for (const { title, run } of contractCases) {
      const is = hostile[title] === undefined ? test : test.fails
      is(title, async () => {
        const store = await fresh()
        const laptop = store.open()
        try {
          await run(laptop, store)
        } finally {
          await laptop.close()
        }
      })
    }
  })
}

function checkHostile(hostile: Readonly<Record<string, string>>): void {
  const unknown = Object.keys(hostile).filter((title) => !contractCases.some((known) => known.title === title))
  if (unknown.length > 0) throw new Error(`no such cases: ${unknown.join(', ')}`)
}
