import { expect, test } from 'vitest'
import { phoneWithHyphens } from '../../src-shared/domain/phone-hyphens.ts'

test('a phone number is written as its own area writes it', () => {
  const written = [
    '03-1234-5678',
    '06-6123-4567',
    '011-123-4567',
    '045-123-4567',
    '0463-12-3456',
    '0774-12-3456',
    '01267-1-2345',
    '04992-1-2345',
    '090-1234-5678',
    '050-1234-5678',
    '0120-123-456',
    '0800-123-4567',
  ]
  expect(written.map((phone) => phoneWithHyphens(phone.replaceAll('-', '')))).toEqual(written)
})

test('what is no Japanese number is shown as it was entered', () => {
  const entered = ['', '12', '+81312345678', '03-1234-5678', '内線 12']
  expect(entered.map(phoneWithHyphens)).toEqual(entered)
})
