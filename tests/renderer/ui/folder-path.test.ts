import { expect, test } from 'vitest'
import { isWholePath, readFolder } from '../../../src-renderer/ui/folder-path.ts'

test.each([
  [' "E:\\会の 共有" ', 'E:\\会の 共有'],
  ['E:￥控え￥名簿', 'E:\\控え\\名簿'],
  ['Ｅ：￥控え', 'E:\\控え'],
  ['E:¥控え', 'E:\\控え'],
  ['/home/幹事/"緑"の会', '/home/幹事/"緑"の会'],
  ['/home/幹事/¥1000', '/home/幹事/¥1000'],
])('%s is the folder %s', (typed, folder) => {
  expect(readFolder(typed)).toBe(folder)
})

test.each([
  ['E:\\控え', true],
  ['e:/', true],
  ['\\\\nas\\会', true],
  [' /Volumes/控え', true],
  ['E:', false],
  ['E:控え', false],
  ['控え', false],
  ['控え\\2025', false],
  ['./控え', false],
  ['~/控え', false],
  ['\\控え', false],
  ['E', false],
])('whether %s says from the beginning where the folder is', (path, whole) => {
  expect(isWholePath(path)).toBe(whole)
})
