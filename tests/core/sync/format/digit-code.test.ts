import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatCode, makeCode, parseCode } from '../../../../src-main/core/sync/format/digit-code.ts'
import { countedRandom } from './given-segment.ts'

const code = makeCode(countedRandom('sheet'))
const anyCode = fc.integer().map((seed) => makeCode(countedRandom(String(seed))))

function groupAt(place: number): number {
  return Math.floor(place / 5) + 1
}

test('a code that is printed is read as it is, however it is typed', () => {
  const printed = formatCode(code)
  const fullWidth = printed.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

  expect(printed).toMatch(/^\d{5}( \d{5}){7}$/)
  const typed = [
    code,
    printed,
    fullWidth,
    fullWidth.replaceAll(' ', '　'),
    printed.replaceAll(' ', '-'),
    printed.replaceAll(' ', 'ー'),
    printed.replaceAll(' ', '－'),
    ` ${printed.replaceAll(' ', '\n')}\r\n`,
    code.split('').join(' '),
  ]
  expect(typed.map(parseCode)).toEqual(typed.map(() => ({ kind: 'code', digits: code })))
})

test('any one wrong digit is found in its group', () => {
  const place = fc.integer({ min: 0, max: 39 })
  fc.assert(
    fc.property(anyCode, place, fc.integer({ min: 1, max: 9 }), (digits, at, more) => {
      const wrong = String((Number(digits[at]) + more) % 10)
      const typed = digits.slice(0, at) + wrong + digits.slice(at + 1)
      expect(parseCode(formatCode(typed))).toEqual({ kind: 'mistyped', groups: [groupAt(at)] })
    }),
    { numRuns: 2_000 },
  )
})

test('any two neighbouring digits that changed places are found, over the end of a group as well', () => {
  fc.assert(
    fc.property(anyCode, fc.integer({ min: 0, max: 38 }), (digits, at) => {
      const [a = '', b = ''] = [digits[at], digits[at + 1]]
      fc.pre(a !== b)
      const typed = digits.slice(0, at) + b + a + digits.slice(at + 2)
      const groups = [...new Set([groupAt(at), groupAt(at + 1)])]
      expect(parseCode(typed)).toEqual({ kind: 'mistyped', groups })
    }),
    { numRuns: 2_000 },
  )
})

test('groups that changed places are both found', () => {
  const place = fc.integer({ min: 0, max: 7 })
  fc.assert(
    fc.property(anyCode, place, place, (digits, a, b) => {
      const groups = formatCode(digits).split(' ')
      fc.pre(groups[a] !== groups[b])
      ;[groups[a], groups[b]] = [groups[b] ?? '', groups[a] ?? '']
      expect(parseCode(groups.join(' '))).toEqual({ kind: 'mistyped', groups: [a + 1, b + 1].sort() })
    }),
    { numRuns: 1_000 },
  )
})

test('missing and extra digits are counted, and the group is named where it can be known', () => {
  const groups = formatCode(code).split(' ')
  const short = groups.with(2, groups[2]?.slice(1) ?? '')
  const long = groups.with(6, `${groups[6]}7`)

  expect(parseCode(short.join(' '))).toEqual({ kind: 'missing', digits: 1, group: 3 })
  expect(parseCode(short.join(''))).toEqual({ kind: 'missing', digits: 1, group: null })
  expect(parseCode(groups.slice(0, 7).join(' '))).toEqual({ kind: 'missing', digits: 5, group: null })
  expect(parseCode('')).toEqual({ kind: 'missing', digits: 40, group: null })
  expect(parseCode(long.join('-'))).toEqual({ kind: 'tooMany', digits: 1, group: 7 })
  expect(parseCode(code.repeat(50))).toEqual({ kind: 'tooMany', digits: 1_960, group: null })
})

test('a letter that looks like a digit is named', () => {
  expect(parseCode(formatCode(code).replace(/\d/, 'Ｏ'))).toEqual({ kind: 'strange', character: 'O' })
})

test('every digit comes up as often as the others', () => {
  const counts = Array.from({ length: 10 }, () => 0)
  for (let i = 0; i < 2_000; i++) {
    for (const [at, digit] of [...makeCode()].entries())
      if (at % 5 < 4) counts[Number(digit)] = (counts[Number(digit)] ?? 0) + 1
  }

  // 6,400 each; five times the deviation that chance gives is 380.
  expect(counts.filter((count) => Math.abs(count - 6_400) > 380)).toEqual([])
})

test('bytes from which no fair digit can be made are left out', () => {
  const bytes = [255, 250, 249, 0, 251, 17]
  let at = 0
  const digits = makeCode((count) => Uint8Array.from({ length: count }, () => bytes[at++ % bytes.length] ?? 0))

  expect(formatCode(digits).replace(/\d( |$)/g, '$1')).toBe('9079 0790 7907 9079 0790 7907 9079 0790')
})
