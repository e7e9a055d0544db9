import { expect } from 'vitest'
import type { Case } from '../contract.ts'
import { most, namesIn, noise, sorted, text } from './bytes.ts'

const one = text('x')

export const listingCases: readonly Case[] = [
  {
    title: 'a new store is empty',
    run: async (laptop) => expect(await laptop.list('')).toEqual({ files: [], folders: [] }),
  },
  {
    title: 'a folder that is not there is empty',
    run: async (laptop) => expect(await laptop.list('nobody')).toEqual({ files: [], folders: [] }),
  },
  {
    title: 'a folder deep below one that is not there is empty',
    run: async (laptop) => expect(await laptop.list('nobody/c/1/2')).toEqual({ files: [], folders: [] }),
  },
  {
    title: 'a file in the root is listed with its length',
    run: async (laptop) => {
      await laptop.put('read-me.txt', noise(1234))
      expect(await laptop.list('')).toEqual({ files: [{ name: 'read-me.txt', bytes: 1234 }], folders: [] })
    },
  },
  {
    title: 'a file in a folder is listed with its whole path',
    run: async (laptop) => {
      await laptop.put('club/k/001-ab.key', noise(77))
      expect(await laptop.list('club/k')).toEqual({ files: [{ name: 'club/k/001-ab.key', bytes: 77 }], folders: [] })
    },
  },
  {
    title: 'an empty file is listed with length 0',
    run: async (laptop) => {
      await laptop.put('club/empty', new Uint8Array())
      expect(await laptop.list('club')).toEqual({ files: [{ name: 'club/empty', bytes: 0 }], folders: [] })
    },
  },
  {
    title: 'folders are listed by their path without a last slash',
    run: async (laptop) => {
      await laptop.put('club/c/anna/1.seg', one)
      await laptop.put('club/c/ben/1.seg', one)
      expect(sorted(await laptop.list('club/c'))).toEqual({ files: [], folders: ['club/c/anna', 'club/c/ben'] })
    },
  },
  {
    title: 'only what lies directly in a folder is listed, files and folders',
    run: async (laptop) => {
      await laptop.put('club/a', one)
      await laptop.put('club/b/c', one)
      await laptop.put('club/b/d/e', one)
      expect(await laptop.list('club')).toEqual({ files: [{ name: 'club/a', bytes: 1 }], folders: ['club/b'] })
      expect(await laptop.list('club/b')).toEqual({ files: [{ name: 'club/b/c', bytes: 1 }], folders: ['club/b/d'] })
    },
  },
  {
    title: 'a folder is not mixed up with one whose name begins the same',
    run: async (laptop) => {
      await laptop.put('club/anna/1', one)
      await laptop.put('club/anna-2/2', one)
      await laptop.put('club/annabel/3', one)
      await laptop.put('club/anna.seg', one)
      expect(await namesIn(laptop, 'club/anna')).toEqual(['club/anna/1'])
    },
  },
  {
    title: 'everything after a name is given when only that is asked for',
    run: async (laptop) => {
      for (const ord of ['01', '02', '03', '04']) await laptop.put(`c/${ord}-ab.seg`, one)
      const { files } = await laptop.list('c', { after: 'c/02-ab.seg' })
      const names = files.map(({ name }) => name)
      expect(names).toEqual(expect.arrayContaining(['c/03-ab.seg', 'c/04-ab.seg']))
      expect(names).not.toContain('c/02-ab.seg')
    },
  },
  {
    title: 'the folder that was asked from is given again, and every later one',
    run: async (laptop) => {
      for (const block of ['0000', '0001', '0002', '0003']) await laptop.put(`c/${block}/x`, one)
      const { folders } = await laptop.list('c', { after: 'c/0002' })
      expect([...folders].sort()).toEqual(['c/0002', 'c/0003'])
    },
  },
  {
    title: 'after the last name nothing comes',
    run: async (laptop) => {
      await laptop.put('c/1', one)
      expect(await laptop.list('c', { after: 'c/9' })).toEqual({ files: [], folders: [] })
    },
  },
  {
    title: '1,100 files in one folder are all listed',
    run: async (laptop) => {
      const names = Array.from({ length: 1100 }, (_, index) => `many/${String(index).padStart(8, '0')}.seg`)
      await inTwenties(names, (name) => laptop.put(name, one))
      expect(await namesIn(laptop, 'many')).toEqual(names)
    },
  },
  {
    title: 'what one laptop put another lists and reads',
    run: async (laptop, store) => {
      const other = store.open()
      await laptop.put('club/c/1', noise(500))
      expect(await other.list('club/c')).toEqual({ files: [{ name: 'club/c/1', bytes: 500 }], folders: [] })
      expect(await other.get('club/c/1', most)).toEqual(noise(500))
      await other.close()
    },
  },
  {
    title: 'listing again says the same',
    run: async (laptop) => {
      for (const name of ['c/1', 'c/2', 'c/d/3']) await laptop.put(name, one)
      expect(sorted(await laptop.list('c'))).toEqual(sorted(await laptop.list('c')))
    },
  },
]

async function inTwenties<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < items.length; at += 20) await Promise.all(items.slice(at, at + 20).map(work))
}
