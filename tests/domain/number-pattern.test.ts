import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextByPattern } from '../../src-shared/domain/number-pattern.ts'

test('the next number has the prefix and the zeros of the pattern', () => {
  expect(nextByPattern([], { prefix: 'A-', digits: 3 })).toBe('A-001')
  expect(nextByPattern(['A-007', 'B-100'], { prefix: 'A-', digits: 3 })).toBe('A-008')
  expect(nextByPattern(['A-999'], { prefix: 'A-', digits: 3 })).toBe('A-1000')
})

test('without a number of digits it has as many as the highest one, four to begin with', () => {
  expect(nextByPattern([], { prefix: 'S', digits: 0 })).toBe('S0001')
  expect(nextByPattern(['S01', 'S12'], { prefix: 'S', digits: 0 })).toBe('S13')
})

test('a number of a type whose prefix begins alike is not counted', () => {
  const pattern = { prefix: 'A', digits: 3, otherPrefixes: ['A1-', 'B'] }
  expect(nextByPattern(['A002', 'A1-500', 'B900'], pattern)).toBe('A003')
})

test('a number is never given twice', () => {
  const patterns = fc.record({ prefix: fc.constantFrom('', 'A', 'A0', '20-'), digits: fc.integer({ min: 0, max: 5 }) })
  const numbers = fc.array(fc.stringMatching(/^(A|A0|20-)?[0-9]{1,5}$/), { maxLength: 30 })
  fc.assert(
    fc.property(numbers, patterns, (start, pattern) => {
      const given = [...start]
      for (let count = 0; count < 5; count += 1) {
        const next = nextByPattern(given, pattern)
        expect(given).not.toContain(next)
        expect(next.startsWith(pattern.prefix)).toBe(true)
        given.push(next)
      }
    }),
  )
})
