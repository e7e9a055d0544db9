import { expect, test } from 'vitest'
import { fitText } from '../../../src-main/core/pdf/fit-text.ts'

/** In a room of so many full-width characters a line. */
function linesIn(width: number, text: string): readonly string[] {
  return fitText(text, { width, size: 1, maxLines: 4 }, (part) => [...part].length).lines
}

test.each([
  ['東京都立川市みどり台', ['東京都', '立川市', 'みどり台'], 4],
  ['千葉県千葉市稲毛区緑町みどり台', ['千葉県千葉市', '稲毛区緑町', 'みどり台'], 6],
  ['神奈川県横浜市青葉区みどり台 1-2-3', ['神奈川県横浜市青葉区', 'みどり台 1-2-3'], 13],
] as const)('the address %s does not break inside a word', (text, lines, width) => {
  expect(linesIn(width, text)).toEqual(lines)
})

test('a word longer than the line, and a text that would need one line more, break as they must', () => {
  expect(linesIn(3, 'アイウエオカキクケ')).toEqual(['アイウ', 'エオカ', 'キクケ'])
  expect(linesIn(3, '上野みどり')).toEqual(['上野み', 'どり'])
})
