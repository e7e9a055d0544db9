import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guardFormula, unguardFormula } from '../../src-shared/domain/formula-guard.ts'

const unit = fc.constantFrom("'", '=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\0', '1', 'あ', ' ', '𠮷')

test('whatever a member typed comes back unchanged after a trip through a spreadsheet', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit, maxLength: 8 }), fc.string({ maxLength: 8 })), (text) => {
      expect(unguardFormula(guardFormula(text))).toBe(text)
    }),
    { numRuns: 50_000 },
  )
})

test('no exported cell begins as a formula does', () => {
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 8 }), (text) => {
      expect(guardFormula(text)).not.toMatch(/^[=+\-@＝＋－＠\t\r\0]/)
    }),
    { numRuns: 50_000 },
  )
})

test('an apostrophe that belongs to a name stays', () => {
  expect([guardFormula("'あ"), unguardFormula("'あ"), guardFormula('山田'), unguardFormula("'-5")]).toEqual([
    "'あ",
    "'あ",
    '山田',
    '-5',
  ])
})
