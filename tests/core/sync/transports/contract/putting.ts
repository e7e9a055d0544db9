import { expect } from 'vitest'
import type { Case, Store } from '../contract.ts'
import { expectFile, faultOf, most, namesIn, noise } from './bytes.ts'

/** Where a half can come to lie, putting again heals it; where nothing is taken away, nothing is replaced either. */
function heals(title: string, half: Uint8Array): Case {
  return {
    title,
    run: async (laptop, { plant }: Store) => {
      const whole = noise(5000)
      await (plant ?? laptop.put)('c/1.seg', half)
      if (!laptop.caps.remove) {
        expect(await faultOf(laptop.put('c/1.seg', whole))).toBe('unfit')
        return expectFile(laptop, 'c/1.seg', half)
      }
      await laptop.put('c/1.seg', whole)
      await expectFile(laptop, 'c/1.seg', whole)
      expect((await laptop.list('c')).files).toEqual([{ name: 'c/1.seg', bytes: 5000 }])
    },
  }
}

/** What a cloud client, a person or another program may call a copy: read as it is. */
function isReadAsItIs(name: string): Case {
  return {
    title: `a file named ${name} is listed and read as it is`,
    run: async (laptop, { plant }) => {
      await laptop.put('c/d/1.seg', noise(10))
      await (plant ?? laptop.put)(`c/d/${name}`, noise(321))
      const { files } = await laptop.list('c/d')
      expect(files).toContainEqual({ name: `c/d/${name}`, bytes: 321 })
      expect(await laptop.get(`c/d/${name}`, most)).toEqual(noise(321))
    },
  }
}

export const puttingCases: readonly Case[] = [
  {
    title: 'putting the same bytes again changes nothing',
    run: async (laptop) => {
      await laptop.put('c/1', noise(3000))
      await laptop.put('c/1', noise(3000))
      expect(await laptop.list('c')).toEqual({ files: [{ name: 'c/1', bytes: 3000 }], folders: [] })
      await expectFile(laptop, 'c/1', noise(3000))
    },
  },
  {
    title: 'two laptops put the same bytes at once',
    run: async (laptop, store) => {
      const other = store.open()
      await Promise.all([laptop.put('c/d/1', noise(300_000)), other.put('c/d/1', noise(300_000))])
      await expectFile(other, 'c/d/1', noise(300_000))
      expect(await namesIn(laptop, 'c/d')).toEqual(['c/d/1'])
      await other.close()
    },
  },
  {
    title: 'the bytes of a put are its own: they stay as they are, and changing them later changes nothing',
    run: async (laptop) => {
      const bytes = noise(2000)
      await laptop.put('c/1', bytes)
      expect(bytes).toEqual(noise(2000))
      bytes.fill(7)
      await expectFile(laptop, 'c/1', noise(2000))
    },
  },
  {
    title: 'of a view into longer bytes only the view is put',
    run: async (laptop) => {
      const whole = noise(4000)
      await laptop.put('c/1', whole.subarray(1000, 1500))
      await laptop.put('c/2', Buffer.from(whole.buffer, 100, 50))
      await expectFile(laptop, 'c/1', noise(4000).slice(1000, 1500))
      await expectFile(laptop, 'c/2', noise(4000).slice(100, 150))
    },
  },
  {
    title: 'folders come by themselves, six deep',
    run: async (laptop) => {
      await laptop.put('a/b/c/d/e/f/1.seg', noise(10))
      await expectFile(laptop, 'a/b/c/d/e/f/1.seg', noise(10))
      expect((await laptop.list('a/b/c')).folders).toEqual(['a/b/c/d'])
    },
  },
  {
    title: 'a path of 200 characters is kept',
    run: async (laptop) => {
      const name = `${'o'.repeat(50)}/${'c'.repeat(60)}/${'d'.repeat(40)}/${'1'.repeat(43)}.seg`
      await laptop.put(name, noise(10))
      expect(name.length).toBe(200)
      expect(await namesIn(laptop, name.slice(0, name.lastIndexOf('/')))).toEqual([name])
    },
  },
  {
    title: 'names with dots, hyphens and digits first are kept',
    run: async (laptop) => {
      const names = ['c/-1.a.b-c', 'c/00000001-0123456789ab.seg', 'c/a..b', 'c/x.']
      for (const name of names.slice(0, 3)) await laptop.put(name, noise(10))
      expect(await namesIn(laptop, 'c')).toEqual(names.slice(0, 3))
    },
  },
  isReadAsItIs('1 (1).seg'),
  isReadAsItIs("00000001-ab (Anna's conflicted copy 2026-05-03).seg"),
  isReadAsItIs('競合コピー.seg'),
  isReadAsItIs('1-ab.sync-conflict-20260503-101112-ABCDEFG.seg'),
  isReadAsItIs('100%+a&b#c~d@e=f.seg'),
  isReadAsItIs('%2e%2e.seg'),
  heals('a half is healed by putting the whole', noise(2500)),
  heals('an empty file is healed by putting the whole', new Uint8Array()),
  heals('a file with a tail too long is healed by putting the whole', noise(9000)),
  heals('zeros of the right length are healed by putting the whole', new Uint8Array(5000)),
  {
    title: 'twenty files put at once into one new folder are all there',
    run: async (laptop) => {
      const names = Array.from({ length: 20 }, (_, index) => `new/c/${String(index).padStart(2, '0')}`)
      await Promise.all(names.map((name, index) => laptop.put(name, noise(1000 + index, index))))
      expect(await namesIn(laptop, 'new/c')).toEqual(names)
      for (const [index, name] of names.entries()) await expectFile(laptop, name, noise(1000 + index, index))
    },
  },
  {
    title: 'files put at once into twenty new folders are all there',
    run: async (laptop) => {
      const folders = Array.from({ length: 20 }, (_, index) => `new/c/${String(index).padStart(2, '0')}`)
      await Promise.all(folders.map((folder) => laptop.put(`${folder}/1`, noise(10))))
      expect([...(await laptop.list('new/c')).folders].sort()).toEqual(folders)
    },
  },
  {
    title: 'two laptops make the same folders at once',
    run: async (laptop, store) => {
      const other = store.open()
      await Promise.all([laptop.put('a/b/c/1', noise(10)), other.put('a/b/c/2', noise(10))])
      expect(await namesIn(laptop, 'a/b/c')).toEqual(['a/b/c/1', 'a/b/c/2'])
      await other.close()
    },
  },
  {
    title: 'nothing but what was put lies in the store afterwards',
    run: async (laptop) => {
      await laptop.put('c/1', noise(100_000))
      await laptop.put('c/1', noise(100_000))
      await laptop.put('c/2', noise(100))
      expect(await laptop.list('')).toEqual({ files: [], folders: ['c'] })
      expect(await namesIn(laptop, 'c')).toEqual(['c/1', 'c/2'])
    },
  },
]
