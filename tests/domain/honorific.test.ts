import { expect, test } from 'vitest'
import { honorificOf } from '../../src-shared/domain/honorific.ts'

test('persons are 様, also those whose name does not split', () => {
  expect(honorificOf('山田 太郎', { unsplit: false })).toBe('様')
  for (const name of ['Ada Lovelace', '山田太郎', '阿部', '小野寺', '度会'])
    expect(honorificOf(name, { unsplit: true })).toBe('様')
})

test('bodies are 御中', () => {
  const bodies = [
    '株式会社山田商店',
    'みどり町自治会',
    '（有）佐藤工務店',
    'NPO法人みずべ',
    '中央小学校',
    '市役所東支部',
    'さくら婦人会',
  ]
  for (const name of bodies) expect(honorificOf(name, { unsplit: true })).toBe('御中')
})

test('a name that brings its own title gets no second one', () => {
  for (const name of ['上様', '田中先生', 'さくら会 御中']) expect(honorificOf(name, { unsplit: true })).toBe('')
})
