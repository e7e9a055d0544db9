import { expect, test } from 'vitest'
import { phoneFormat } from '../../../src-renderer/hooks/phone-format.ts'
import { phoneWithHyphens } from '../../../src-shared/domain/phone-hyphens.ts'

test('hyphens come while a Japanese number is typed, and the complete number is written as it is everywhere', () => {
  const typed = [...'09012345678'].reduce((so, digit) => phoneFormat.whileTyping(so + digit, ''), '')
  expect(typed).toBe('090-1234-5678')
  for (const phone of ['0312345678', '0126741234', '0120123456', '0459876543', '08001234567', '0499212345']) {
    const whole = [...phone].reduce((so, digit) => phoneFormat.whileTyping(so + digit, 'JP'), '')
    expect([whole, phoneFormat.whenDone(phone, '')]).toEqual([phoneWithHyphens(phone), phoneWithHyphens(phone)])
  }
})

test('a hyphen just typed, words and an unfinished number stay as they are', () => {
  expect(phoneFormat.whileTyping('090-', '')).toBe('090-')
  expect(phoneFormat.whileTyping('自宅 03', '')).toBe('自宅 03')
  expect(phoneFormat.whenDone('12-3456', '')).toBe('12-3456')
})

test('full-width figures and numbers with Japan’s own country code are written as in Japan', () => {
  expect(phoneFormat.whenDone('０９０（１２３４）５６７８', '')).toBe('090-1234-5678')
  expect(phoneFormat.whenDone('+81 90-1234-5678', '')).toBe('090-1234-5678')
})

test('abroad a number gets the code of its country', () => {
  expect(phoneFormat.whenDone('(212) 555-1234', 'US')).toBe('+1 212 555 1234')
  expect(phoneFormat.whenDone('+442079460958', '')).toBe('+44 20 7946 0958')
})

test('only what no country has is called impossible', () => {
  const impossible = (typed: string, country = '') => phoneFormat.isImpossible(typed, country)
  expect([impossible('12'), impossible('0901234'), impossible('12', 'US')]).toEqual([true, true, true])
  expect([impossible(''), impossible('03-1234-5678'), impossible('212 555 1234', 'us')]).toEqual([false, false, false])
})

test('words with a number are not thrown away, and an O is no zero', () => {
  for (const typed of ['自宅 03-8988-7783', '090-1234-5678（妻）', '03-8988-7783 ext. 12', '03-1234-567O']) {
    expect(phoneFormat.whenDone(typed, '')).toBe(typed)
    expect(phoneFormat.holdsLetters(typed)).toBe(true)
  }
  expect(phoneFormat.holdsLetters('＋８１（９０）1234-5678')).toBe(false)
})
