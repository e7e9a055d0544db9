import { expect, test } from 'vitest'
import { fontChain } from '../../../src-main/core/pdf/fonts.ts'
import { breakLines } from '../../../src-main/core/pdf/line-breaks.ts'

test('every character that old Windows computers could write can be printed', () => {
  const characters = cp932Characters().join('')

  expect(characters.length).toBeGreaterThan(7000)
  for (const weight of ['regular', 'bold'] as const) expect(fontChain(weight, 'ja').missing(characters)).toEqual([])
})

test('rare kanji come from the second font only', () => {
  const fonts = fontChain('regular', 'ja')
    .glyphs('髙𠮷丟≒')
    .map(({ file }) => file.font.postscriptName)

  expect(fonts).toEqual(['BIZUDPGothic-Regular', 'NotoSansJP-Regular', 'NotoSansJP-Regular', 'BIZUDPGothic-Regular'])
})

test('a name keeps the variant of its kanji where a font has it, and its usual shape elsewhere', () => {
  const chain = fontChain('regular', 'ja')
  const id = (text: string) => chain.glyphs(text).map((glyph) => glyph.id)

  expect(id('葛\u{e0100}')).not.toEqual(id('葛'))
  expect(id('葛\u{e01ef}')).toEqual(id('葛'))
  expect(chain.missing('葛\u{e01ef}')).toEqual([])
})

test('kana typed on a Mac in two parts are printed as one', () => {
  const chain = fontChain('regular', 'ja')

  expect(chain.glyphs('か\u3099').map(({ id }) => id)).toEqual(chain.glyphs('が').map(({ id }) => id))
})

test('no line begins with a mark that closes, and words stay whole', () => {
  const square = (text: string) => [...text].length

  expect(breakLines('年会費として、受領。', 6, square)).toEqual(['年会費とし', 'て、受領。'])
  expect(breakLines('（会費）「入会金」', 5, square)).toEqual(['（会費）', '「入会金」'])
  expect(breakLines('annual membership fee', 12, square)).toEqual(['annual', 'membership', 'fee'])
  expect(breakLines('一行目\n二行目', 9, square)).toEqual(['一行目', '二行目'])
})

function cp932Characters(): string[] {
  const decoder = new TextDecoder('shift_jis')
  const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)
  const leads = [...range(0x81, 0x9f), ...range(0xe0, 0xef), ...range(0xfa, 0xfc)]
  const pairs = leads.flatMap((lead) => range(0x40, 0xfc).map((trail) => decoder.decode(new Uint8Array([lead, trail]))))
  return pairs.filter((text) => [...text].length === 1 && !text.includes('\ufffd'))
}
