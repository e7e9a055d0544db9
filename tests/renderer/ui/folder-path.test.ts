import { expect, test } from 'vitest'
import { isWholePath, withoutQuotes } from '../../../src-renderer/ui/folder-path.ts'

test('a path that Windows copied with its quotes is the path', () => {
  expect(withoutQuotes(' "E:\\会の 共有" ')).toBe('E:\\会の 共有')
  expect(withoutQuotes('/home/幹事/"緑"の会')).toBe('/home/幹事/"緑"の会')
})

test.each([
  ['E:\\控え', true],
  ['e:', true],
  ['\\\\nas\\会', true],
  [' /Volumes/控え', true],
  ['控え', false],
  ['控え\\2025', false],
  ['./控え', false],
  ['~/控え', false],
  ['\\控え', false],
  ['E', false],
])('whether %s says from the beginning where the folder is', (path, whole) => {
  expect(isWholePath(path)).toBe(whole)
})
