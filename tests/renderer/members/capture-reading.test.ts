import { expect, test } from 'vitest'
import { hearReading, katakanaOf, startReading } from '../../../src-renderer/features/members/capture-reading.ts'

function kanaOf(heard: readonly string[], before = ''): string {
  return katakanaOf(heard.reduce(hearReading, startReading(before)))
}

test('a name typed by IME leaves its reading', () => {
  expect(kanaOf(['ｙ', 'や', 'やｍ', 'やま', 'やまｄ', 'やまだ', '山田'])).toBe('ヤマダ')
})

test('a reading that was corrected while typing is the corrected one', () => {
  expect(kanaOf(['さいと', 'さい', 'さいと', 'さいとう', '齋藤', '斎藤'])).toBe('サイトウ')
})

test('a second word is added to the first', () => {
  expect(kanaOf(['こ', '子'], 'ハナ')).toBe('ハナコ')
})

test('a name typed in katakana is its own reading', () => {
  expect(kanaOf(['ジ', 'ジョ', 'ジョン'])).toBe('ジョン')
})
