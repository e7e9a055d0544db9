import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { onScreens } from '../../build/icon-drawing.ts'
import { icnsOf, icoOf } from '../../build/icon-files.ts'

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url))

test('the screens show the icon of the packages', () => {
  expect(read('src-renderer/public/icon.svg').toString()).toBe(onScreens())
})

test('the icons that are kept have every size that a system asks for', () => {
  for (const name of ['icon', 'backup']) {
    const ico = read(`build/resources/${name}.ico`)
    const sizes = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => ico.readUInt8(6 + 16 * index) || 256)
    expect(sizes).toEqual([16, 20, 24, 32, 40, 48, 64, 256])

    const types: string[] = []
    const icns = read(`build/resources/${name}.icns`)
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) types.push(icns.toString('latin1', at, at + 4))
    expect(types).toEqual(['icp4', 'icp5', 'ic11', 'ic12', 'ic07', 'ic08', 'ic13', 'ic09', 'ic14', 'ic10'])
  }
})

test('a small picture is a bitmap from the bottom up, a large one stays what it was', () => {
  const png = Buffer.from('png')
  const rgba = Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16])
  const ico = icoOf([
    { size: 2, png, rgba },
    { size: 256, png, rgba: Uint8Array.of() },
  ])
  const first = ico.readUInt32LE(6 + 12)
  expect([...ico.subarray(first + 40, first + 56)]).toEqual([11, 10, 9, 12, 15, 14, 13, 16, 3, 2, 1, 4, 7, 6, 5, 8])
  expect(ico.subarray(ico.readUInt32LE(6 + 16 + 12)).toString()).toBe('png')
  expect(icnsOf([{ size: 1024, png, rgba: Uint8Array.of() }]).readUInt32BE(4)).toBe(8 + 8 + 3)
})
