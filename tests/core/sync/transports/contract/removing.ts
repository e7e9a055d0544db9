import { expect } from 'vitest'
import type { Transport } from '../../../../../src-main/core/sync/transports/transport.ts'
import type { Case } from '../contract.ts'
import { expectFile, faultOf, most, namesIn, noise } from './bytes.ts'

/** Where nothing can be taken away, the same act is refused and all stays. */
function removing(title: string, run: (laptop: Transport) => Promise<void>): Case {
  return {
    title,
    run: async (laptop) => {
      await laptop.put('c/1', noise(10))
      await laptop.put('c/2', noise(20))
      if (laptop.caps.remove) return run(laptop)
      expect(await faultOf(laptop.remove('c/1'))).toBe('refused')
      expect(await namesIn(laptop, 'c')).toEqual(['c/1', 'c/2'])
    },
  }
}

export const removingCases: readonly Case[] = [
  removing('a removed file is gone, and its neighbours stay', async (laptop) => {
    await laptop.remove('c/1')
    expect(await faultOf(laptop.get('c/1', most))).toBe('gone')
    expect(await namesIn(laptop, 'c')).toEqual(['c/2'])
    await expectFile(laptop, 'c/2', noise(20))
  }),
  removing('removing what is gone already is no fault', async (laptop) => {
    await laptop.remove('c/1')
    await laptop.remove('c/1')
    await laptop.remove('c/9')
    expect(await namesIn(laptop, 'c')).toEqual(['c/2'])
  }),
  removing('removing from a folder that is not there is no fault', async (laptop) => {
    await laptop.remove('nobody/c/1')
    expect(await namesIn(laptop, 'c')).toEqual(['c/1', 'c/2'])
  }),
  removing('two laptops remove the same file at once', async (laptop) => {
    await Promise.all([laptop.remove('c/1'), laptop.remove('c/1')])
    expect(await namesIn(laptop, 'c')).toEqual(['c/2'])
  }),
  removing('a removed file can be put again', async (laptop) => {
    await laptop.remove('c/1')
    await laptop.put('c/1', noise(30))
    await expectFile(laptop, 'c/1', noise(30))
  }),
  removing('after the last file is removed the folder is empty, and a file can be put there', async (laptop) => {
    await laptop.remove('c/1')
    await laptop.remove('c/2')
    expect((await laptop.list('c')).files).toEqual([])
    await laptop.put('c/3', noise(30))
    expect(await namesIn(laptop, 'c')).toEqual(['c/3'])
  }),
]
