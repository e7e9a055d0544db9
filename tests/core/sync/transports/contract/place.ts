import { expect, vi } from 'vitest'
import type { Transport } from '../../../../../src-main/core/sync/transports/transport.ts'
import type { Case } from '../contract.ts'
import { expectFile, faultOf, most, namesIn, noise } from './bytes.ts'

function leadsNowhere(name: string): Case {
  return {
    title: `the name ${JSON.stringify(name)} leads nowhere`,
    run: async (laptop) => {
      await laptop.put('c/1', noise(10))
      const faults = [
        await faultOf(laptop.get(name, most)),
        await faultOf(laptop.put(name, noise(10))),
        await faultOf(laptop.remove(name)),
      ]
      expect(faults[0]).toBe('gone')
      expect(faults).not.toContain('none')
      if (name !== '') expect(await faultOf(laptop.list(name))).not.toBe('none')
      expect(await laptop.list('')).toEqual({ files: [], folders: ['c'] })
    },
  }
}

function stops(title: string, act: (laptop: Transport, signal: AbortSignal) => Promise<unknown>): Case {
  return {
    title,
    run: async (laptop) => {
      await laptop.put('c/1', noise(10))
      expect(await faultOf(act(laptop, AbortSignal.abort()))).toBe('unreachable')
      expect(await namesIn(laptop, 'c')).toEqual(['c/1'])
    },
  }
}

function isMissing(title: string, act: (laptop: Transport) => Promise<unknown>): Case {
  return {
    title,
    run: async (_, { openMissing }) => {
      if (openMissing === null) return
      const laptop = openMissing()
      expect(await faultOf(act(laptop))).toBe('missing')
      // Nor has it come to be by that.
      expect(await faultOf(laptop.list(''))).toBe('missing')
      await laptop.close()
    },
  }
}

export const placeCases: readonly Case[] = [
  ...['', '/', '/etc/passwd', '../x', 'c/../../x', 'c//1', 'c/.', 'c/..', 'c/', 'c\\1', 'c/1\u0000', '.hidden'].map(
    leadsNowhere,
  ),
  stops('listing can be stopped before it begins', (laptop, signal) => laptop.list('c', { signal })),
  stops('reading can be stopped before it begins', (laptop, signal) => laptop.get('c/1', most, signal)),
  stops('putting can be stopped before it begins', (laptop, signal) => laptop.put('c/2', noise(10), signal)),
  stops('removing can be stopped before it begins', async (laptop, signal) =>
    laptop.caps.remove ? laptop.remove('c/1', signal) : laptop.get('c/1', most, signal),
  ),
  {
    title: 'a put that was stopped on its way is done or not, and done again it is whole',
    run: async (laptop) => {
      const stop = new AbortController()
      const work = faultOf(laptop.put('c/1', noise(4 << 20), stop.signal))
      setTimeout(() => stop.abort(), 5)
      expect(['none', 'unreachable']).toContain(await work)
      await laptop.put('c/1', noise(4 << 20))
      await expectFile(laptop, 'c/1', noise(4 << 20))
    },
  },
  isMissing('a place that is not there cannot be listed', (laptop) => laptop.list('')),
  isMissing('in a place that is not there no folder is empty', (laptop) => laptop.list('club/c')),
  isMissing('from a place that is not there nothing is read', (laptop) => laptop.get('club/1', most)),
  isMissing('putting into a place that is not there does not make one', (laptop) => laptop.put('c/1', noise(10))),
  isMissing('not even for a file in its root', (laptop) => laptop.put('read-me.txt', noise(10))),
  {
    title: 'a laptop that watches hears of what another puts, and no more once it has stopped',
    run: async (laptop, store) => {
      if (laptop.watch === undefined) return
      const other = store.open()
      await other.put('c/d/1', noise(10))
      let calls = 0
      const stop = laptop.watch(() => {
        calls += 1
      })
      await vi.waitUntil(
        async () => {
          await other.put(`c/d/${Math.random().toString(36).slice(2)}`, noise(10))
          return calls > 0
        },
        { timeout: 60_000, interval: 50 },
      )
      stop()
      // What was on its way has come by now; nothing after that does.
      await new Promise((resolve) => setTimeout(resolve, 300))
      const heard = calls
      await other.put('c/d/last', noise(10))
      await new Promise((resolve) => setTimeout(resolve, 300))
      expect(calls).toBe(heard)
      await other.close()
    },
  },
  {
    title: 'a laptop can close twice, and another goes on',
    run: async (laptop, store) => {
      const other = store.open()
      await laptop.put('c/1', noise(10))
      await other.close()
      await other.close()
      await expectFile(laptop, 'c/1', noise(10))
    },
  },
  {
    title: 'a store opened again has everything',
    run: async (laptop, store) => {
      await laptop.put('c/1', noise(10))
      await laptop.put('c/d/2', noise(20))
      await laptop.close()
      const again = store.open()
      expect(await again.list('c')).toEqual({ files: [{ name: 'c/1', bytes: 10 }], folders: ['c/d'] })
      await expectFile(again, 'c/d/2', noise(20))
      await again.close()
    },
  },
]
