import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readOwnerFile, removeOwnerFile, writeOwnerFile } from '../../../src-main/core/hosting/owner-file.ts'

const owner = {
  pid: 4711,
  port: 8123,
  token: 'a-token-of-43-characters-or-near-to-it',
  since: '2026-05-03T05:02:00.000Z',
}
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'meibo 名 '))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('the address of the owner is for this user alone and leaves no draft behind', () => {
  writeOwnerFile(folder, owner)
  expect(readOwnerFile(folder)).toEqual(owner)
  expect(statSync(join(folder, 'owner.json')).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder)).toEqual(['owner.json'])
})

test('a later owner takes the place of one that crashed, and is not removed by it', () => {
  writeOwnerFile(folder, owner)
  writeOwnerFile(folder, { ...owner, pid: 4712 })
  removeOwnerFile(folder, 4711)
  expect(readOwnerFile(folder)?.pid).toBe(4712)
  removeOwnerFile(folder, 4712)
  expect(readOwnerFile(folder)).toBeNull()
})

test('what cannot be read as an address is none', () => {
  const senseless = [
    '',
    '{',
    'null',
    '{"pid":1}',
    JSON.stringify({ ...owner, port: 0 }),
    JSON.stringify({ ...owner, token: 'short' }),
  ]
  for (const content of senseless) {
    writeFileSync(join(folder, 'owner.json'), content)
    expect(readOwnerFile(folder)).toBeNull()
  }
})
