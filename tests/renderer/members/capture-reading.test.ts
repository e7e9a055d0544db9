import { expect, test } from 'vitest'
import {
  hearReading,
  kanaOf,
  nothingHeard,
  retell,
  type Stretch,
} from '../../../src-renderer/features/members/capture-reading.ts'

/** Types one word by IME behind what stands there; the last of what was shown is what it becomes. */
function typed(shown: readonly string[], before: readonly Stretch[] = []): readonly Stretch[] {
  const text = shown.at(-1) ?? ''
  const written = before.map((stretch) => stretch.text).join('') + text
  return retell(before, written, { text, reading: shown.reduce(hearReading, nothingHeard) })
}

const yamada = typed(['ｙ', 'や', 'やｍ', 'やま', 'やまｄ', 'やまだ', '山田'])

test('a name typed by IME leaves its reading', () => {
  expect(kanaOf(yamada)).toBe('ヤマダ')
})

test('a reading that was corrected while typing is the corrected one', () => {
  expect(kanaOf(typed(['さいと', 'さい', 'さいと', 'さいとう', '齋藤', '斎藤']))).toBe('サイトウ')
})

test('a second word is added to the first', () => {
  expect(kanaOf(typed(['こ', '子'], typed(['はな', '花'])))).toBe('ハナコ')
})

test('a name typed in katakana is its own reading', () => {
  expect(kanaOf(typed(['ジ', 'ジョ', 'ジョン']))).toBe('ジョン')
})

test('a system that converts while one types is heard all the same', () => {
  expect(kanaOf(typed(['や', 'やm', 'やま', '山', '山d', '山だ', '山田', '山田t', '山田た', '山田', '山田']))).toBe(
    'ヤマダ',
  )
})

test('a word deleted as a whole takes its reading with it, a word deleted in part leaves none', () => {
  const hanako = typed(['こ', '子'], typed(['はな', '花']))

  expect(kanaOf(retell(hanako, '花', null))).toBe('ハナ')
  expect(kanaOf(retell(hanako, '子', null))).toBe('コ')
  expect(kanaOf(retell(yamada, '山', null))).toBe('')
  expect(kanaOf(typed(['もと', '本'], retell(yamada, '山', null)))).toBe('')
  expect(kanaOf(retell(yamada, '', null))).toBe('')
  expect(kanaOf(typed(['おか', '岡'], retell(yamada, '', null)))).toBe('オカ')
})

test('what is pasted has the reading of its kana and none of its kanji', () => {
  expect(kanaOf(retell([], 'やまだ', null))).toBe('ヤマダ')
  expect(kanaOf(retell([], 'ﾔﾏﾀﾞ', null))).toBe('ヤマダ')
  expect(kanaOf(retell([], '山田', null))).toBe('')
  expect(kanaOf(retell([], 'John', null))).toBe('')
})

test('a word converted once more is read as before, or as it is heard anew', () => {
  const again = (shown: readonly string[]) =>
    retell(yamada, shown.at(-1) ?? '', { text: shown.at(-1) ?? '', reading: shown.reduce(hearReading, nothingHeard) })

  expect(kanaOf(again(['山田', '山多']))).toBe('ヤマダ')
  expect(kanaOf(again(['やまだ', '山多']))).toBe('ヤマダ')
  expect(kanaOf(again(['斎藤', '齋藤']))).toBe('')
})
