import { expect, test } from 'vitest'
import { cutOutSeal } from '../../../src-renderer/features/settings/cut-out-seal.ts'

const colours = { w: [250, 248, 240, 255], g: [205, 200, 190, 255], r: [196, 60, 48, 255], t: [0, 0, 0, 0] } as const

/** A picture of letters: white and grey paper, red ink, transparent. */
function pixels(...rows: string[]) {
  const data = rows.flatMap((row) => [...row].flatMap((letter) => colours[letter as keyof typeof colours]))
  return { width: rows[0]?.length ?? 0, height: rows.length, data: new Uint8ClampedArray(data) }
}

test('a stamp on paper is cut out, and the paper within it becomes transparent', () => {
  const scan = pixels('wwwwww', 'wgrrrw', 'wgrwrg', 'wwrrrg', 'wwwwww')

  expect(cutOutSeal(scan)).toEqual({ x: 2, y: 1, width: 3, height: 3 })
  expect([...scan.data].filter((_, at) => at % 4 === 3)).toEqual(
    [...'wwwwwwwgrrrwwgrwrgwwrrrgwwwwww'].map((letter) => (letter === 'r' ? 255 : 0)),
  )
})

test('a picture without a stamp has nothing to cut out', () => {
  expect(cutOutSeal(pixels('wgw', 'ttt'))).toBeNull()
})
