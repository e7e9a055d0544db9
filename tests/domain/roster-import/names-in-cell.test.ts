import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellOfNames, namesInCell } from '../../../src-shared/domain/roster-import/names-in-cell.ts'

const nobody = () => false

test.each([
  ['会長', ['会長']],
  ['会計・書記', ['会計', '書記']],
  ['会計、書記，監事', ['会計', '書記', '監事']],
  ['1班/2班\n3班；4班', ['1班', '2班', '3班', '4班']],
  ['会長、 会長、', ['会長']],
  ['広報・渉外委員会、総務', ['広報・渉外委員会', '総務']],
  ['広報委員会・渉外委員会', ['広報委員会', '渉外委員会']],
  ['1・2班', ['1', '2班']],
  ['会長・広報部', ['会長', '広報部']],
  ['「広報・渉外委員会」、総務', ['広報・渉外委員会', '総務']],
  ['Ada, "B, C"', ['Ada', 'B, C']],
  ['Ada, “B/C”', ['Ada', 'B/C']],
  ['なし', []],
  ['－', []],
  ['会長、なし', ['会長']],
])('the cell %j holds the names %j', (text, names) => {
  expect(namesInCell(text, nobody)).toEqual(names)
})

test('what the club knows as one name stays one', () => {
  const isKnown = (name: string) => name === '広報・渉外委員会'

  expect([namesInCell('広報・渉外委員会', isKnown), namesInCell('広報・渉外委員会、会計・書記', isKnown)]).toEqual([
    ['広報・渉外委員会'],
    ['広報・渉外委員会', '会計', '書記'],
  ])
})

test('names that were joined for our own export come apart again as they were', () => {
  const name = fc
    .string({ unit: fc.constantFrom(...'ab会班1・/、,;；「『" -\n') })
    .map((text) => text.trim())
    .filter((text) => text !== '' && !(text.includes('」') && text.includes('"')) && !/[「」].*"|".*[「」]/s.test(text))
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 1 }), fc.constantFrom('、', ', '), (names, separator) => {
      expect(namesInCell(cellOfNames(names, separator), nobody)).toEqual(names)
    }),
  )
})
