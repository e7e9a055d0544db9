import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, parseCanonical } from '../../../../src-main/core/sync/format/canonical-json.ts'

const read = (text: string) => parseCanonical(Buffer.from(text))
const whole = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', maxDepth: 4 },
    fc.constantFrom(null, true, false),
    fc.maxSafeInteger(),
    fc.string({ unit: 'binary' }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.string().filter((key) => key !== '__proto__'),
      tie('value'),
      { maxKeys: 4, noNullPrototype: true },
    ),
  ),
})).value

test('what was written is read as it was, and has one form', () => {
  fc.assert(
    fc.property(whole, (value) => {
      const text = canonicalJson(value)
      expect(read(text)).toEqual(JSON.parse(JSON.stringify(value)))
      expect(canonicalJson(JSON.parse(text))).toBe(text)
    }),
    { numRuns: 1_000 },
  )
})

test('keys stand in the order of their units, whatever the order they came in', () => {
  expect(canonicalJson({ b: 1, '€': 2, a: [{ d: null, c: '\u2028"' }], B: -3, '😀': 0 })).toBe(
    '{"B":-3,"a":[{"c":"\u2028\\"","d":null}],"b":1,"€":2,"😀":0}',
  )
})

test.each([
  ['a space', '{"a": 1}'],
  ['keys out of order', '{"b":1,"a":2}'],
  ['a key twice', '{"a":1,"a":2}'],
  ['a fraction', '{"a":1.5}'],
  ['a number in another form', '{"a":1e3}'],
  ['a number too large to be exact', '{"a":9007199254740993}'],
  ['a minus before nothing', '{"a":-0}'],
  ['a letter written in numbers', '{"\\u0061":1}'],
  ['a byte order mark', '\ufeff{"a":1}'],
  ['something after it', '{"a":1}\n'],
  ['a key that changes what an object is', '{"__proto__":{"a":1}}'],
  ['too many levels', '['.repeat(5_000) + ']'.repeat(5_000)],
  ['no end', '{"a":'],
  ['nothing', ''],
])('text with %s is not taken', (_, text) => {
  expect(read(text)).toBeUndefined()
})

test('bytes that are no UTF-8 are not taken', () => {
  expect(parseCanonical(new Uint8Array([0x22, 0xff, 0x22]))).toBeUndefined()
})

test('a value that has no one form is not written', () => {
  for (const value of [1.5, Number.NaN, 2 ** 53, undefined, { a: undefined }, () => 1, 1n]) {
    expect(() => canonicalJson(value)).toThrow(TypeError)
  }
})
