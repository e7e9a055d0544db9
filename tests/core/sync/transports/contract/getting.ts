import { expect } from 'vitest'
import type { Case } from '../contract.ts'
import { expectFile, faultOf, most, noise, text } from './bytes.ts'

function comesBack(title: string, bytes: () => Uint8Array): Case {
  return {
    title,
    run: async (laptop) => {
      await laptop.put('club/c/1.seg', bytes())
      await expectFile(laptop, 'club/c/1.seg', bytes())
    },
  }
}

export const gettingCases: readonly Case[] = [
  comesBack('an empty file comes back empty', () => new Uint8Array()),
  comesBack('a single byte comes back', () => Uint8Array.of(0)),
  comesBack('every value of a byte comes back', () => Uint8Array.from({ length: 256 }, (_, value) => value)),
  comesBack('line ends of all kinds come back as they were', () => text('a\r\nb\nc\rd\u0000\ufeff')),
  comesBack('what looks like a web page comes back as it was', () => text('<html><body>&amp;</body></html>')),
  comesBack('1 MiB comes back', () => noise(1 << 20)),
  comesBack('8 MiB come back', () => noise(8 << 20)),
  comesBack('2 MiB of zeros come back', () => new Uint8Array(2 << 20)),
  {
    title: 'a file of just the most that is asked for is read',
    run: async (laptop) => {
      await laptop.put('c/1', noise(1000))
      expect(await laptop.get('c/1', 1000)).toEqual(noise(1000))
    },
  },
  {
    title: 'a file one byte longer than asked for is refused',
    run: async (laptop) => {
      await laptop.put('c/1', noise(1001))
      expect(await faultOf(laptop.get('c/1', 1000))).toBe('tooLarge')
    },
  },
  {
    title: 'a file far longer than asked for is refused, and the next act goes on',
    run: async (laptop) => {
      await laptop.put('c/1', noise(3 << 20))
      await laptop.put('c/2', noise(10))
      expect(await faultOf(laptop.get('c/1', 1000))).toBe('tooLarge')
      expect(await laptop.get('c/2', 1000)).toEqual(noise(10))
    },
  },
  {
    title: 'a file that is not there is gone',
    run: async (laptop) => {
      await laptop.put('c/1', noise(10))
      expect(await faultOf(laptop.get('c/2', most))).toBe('gone')
    },
  },
  {
    title: 'a file in a folder that is not there is gone',
    run: async (laptop) => expect(await faultOf(laptop.get('nobody/c/2', most))).toBe('gone'),
  },
  {
    title: 'a folder is no file',
    run: async (laptop) => {
      await laptop.put('c/d/1', noise(10))
      expect(await faultOf(laptop.get('c/d', most))).not.toBe('none')
    },
  },
  {
    title: 'below a file there is nothing',
    run: async (laptop) => {
      await laptop.put('c/1', noise(10))
      expect(await faultOf(laptop.get('c/1/2', most))).toBe('gone')
    },
  },
  {
    title: 'changing what was read changes nothing in the store',
    run: async (laptop) => {
      await laptop.put('c/1', noise(10))
      const bytes = await laptop.get('c/1', most)
      bytes.fill(0)
      expect(await laptop.get('c/1', most)).toEqual(noise(10))
    },
  },
  {
    title: 'twenty files are read at once, each with its own bytes',
    run: async (laptop) => {
      const ords = Array.from({ length: 20 }, (_, index) => index)
      for (const ord of ords) await laptop.put(`c/${ord}`, noise(1000 + ord, ord))
      const found = await Promise.all(ords.map((ord) => laptop.get(`c/${ord}`, most)))
      expect(found).toEqual(ords.map((ord) => noise(1000 + ord, ord)))
    },
  },
]
