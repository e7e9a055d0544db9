import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pngPixels } from '../../../src-main/core/pdf/png-pixels.ts'
import { encoded, png, sealPng } from '../../support/pictures.ts'

const side = fc.integer({ min: 1, max: 9 })
const byte = fc.integer({ min: 0, max: 255 })

test('a picture with alpha is read pixel by pixel, whichever way its rows were filtered', () => {
  const picture = side.chain((width) =>
    fc.record({
      width: fc.constant(width),
      rows: fc.array(
        fc.record({
          filter: fc.integer({ min: 0, max: 4 }),
          bytes: fc.array(byte, { minLength: width * 4, maxLength: width * 4 }),
        }),
        { minLength: 1, maxLength: 6 },
      ),
    }),
  )
  fc.assert(
    fc.property(picture, ({ width, rows }) => {
      const lines = rows.map(({ filter, bytes }, y) => [filter, ...filtered(filter, bytes, rows[y - 1]?.bytes ?? [])])

      const { rgb, alpha } = pngPixels(
        encoded({ width, height: rows.length, bits: 8, kind: 6 }, Buffer.from(lines.flat())),
      )

      const all = rows.flatMap(({ bytes }) => bytes)
      expect([...rgb]).toEqual(all.filter((_, at) => at % 4 < 3))
      expect([...alpha]).toEqual(all.filter((_, at) => at % 4 === 3))
    }),
    { numRuns: 200 },
  )
})

test('a palette of few bits has its transparent colour, and grey is the same in all three', () => {
  const before = [
    ['PLTE', Buffer.from([255, 255, 255, 200, 30, 20, 0, 0, 0])],
    ['tRNS', Buffer.from([0])],
  ] as const
  const palette = pngPixels(
    encoded({ width: 3, height: 2, bits: 2, kind: 3, before }, Buffer.from([0, 0b00_01_10_00, 0, 0b01_01_00_00])),
  )
  const grey = pngPixels(png(2, 1, 0x80))

  expect([...palette.alpha]).toEqual([0, 255, 255, 255, 255, 0])
  expect([...palette.rgb.subarray(3, 9)]).toEqual([200, 30, 20, 0, 0, 0])
  expect([[...grey.rgb], [...grey.alpha]]).toEqual([Array(6).fill(0x80), [255, 255]])
})

test('an interlaced picture comes in seven parts', () => {
  // 3 × 3, so that the first, fourth, fifth, sixth and seventh hold something.
  const parts = [
    [0, 1],
    [0, 3],
    [0, 7, 9],
    [0, 2],
    [0, 8],
    [0, 4, 5, 6],
  ]

  const { rgb } = pngPixels(
    encoded({ width: 3, height: 3, bits: 8, kind: 0, interlaced: true }, Buffer.from(parts.flat())),
  )

  expect([...rgb].filter((_, at) => at % 3 === 0)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
})

test('a picture that is cut off anywhere is refused', () => {
  const whole = sealPng(40)
  for (let length = 40; length < whole.length; length += 97)
    expect(() => pngPixels(whole.subarray(0, length))).toThrow()
})

/** As a program that writes PNG would: each byte less what lies left, above, or between. */
function filtered(filter: number, bytes: readonly number[], above: readonly number[]): number[] {
  return bytes.map((value, at) => {
    const [left, up, corner] = [bytes[at - 4] ?? 0, above[at] ?? 0, at < 4 ? 0 : (above[at - 4] ?? 0)]
    const nearest =
      [left, up, corner].toSorted((a, b) => Math.abs(left + up - corner - a) - Math.abs(left + up - corner - b))[0] ?? 0
    return (value - ([0, left, up, Math.floor((left + up) / 2), nearest][filter] ?? 0)) & 255
  })
}
