import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createKey, fileWrapping, readWrappings, writeWrappings } from '../../../src-main/core/app/keys.ts'
import type { Keychain } from '../../../src-main/core/app/protection/keychain.ts'
import { unlockKey } from '../../../src-main/core/app/protection/unlock-key.ts'
import { temporaryFolder } from '../../support/start-club.ts'

const key = Buffer.alloc(32, 7)
const asked = { path: '', name: 'みどりの会' }
const opened = (by: string) => ({ key: new Uint8Array(key), by })
const plain = async (unlocking: Promise<{ key: Uint8Array; by: string }>) => {
  const { key: found, by } = await unlocking
  return { key: new Uint8Array(found), by }
}

function keptFolder(): string {
  const folder = temporaryFolder()
  copyFileSync(join(import.meta.dirname, '../../fixtures/keys/version-2.json'), join(folder, 'keys.json'))
  return folder
}

test('a key file that is kept opens with its passphrase and with its sheet', async () => {
  const folder = keptFolder()
  const passphrase = 'かえで 灯台 三輪車 みずうみ'
  const recoveryCode = '84718-83479-06499-17469 ８２２３６ 80036 97866 37628'

  expect(await plain(unlockKey(folder, { ...asked, secret: { passphrase } }))).toEqual(opened('passphrase'))
  expect(await plain(unlockKey(folder, { ...asked, secret: { recoveryCode } }))).toEqual(opened('recovery'))
  await expect(unlockKey(folder, asked)).rejects.toMatchObject({ code: 'CLUB_LOCKED' })
})

test('where the computer keeps the key, its keychain opens the club; one of another computer leaves it locked', async () => {
  const folder = keptFolder()
  const mirrored = (bytes: Uint8Array) => new Uint8Array(bytes).reverse()
  const keychain: Keychain = { seal: async (secret) => mirrored(secret), open: async (sealed) => mirrored(sealed) }
  const strange: Keychain = { ...keychain, open: () => Promise.reject(new Error('not ours')) }
  const sealed = Buffer.from(await keychain.seal(key)).toString('base64')
  const way = { kind: 'keychain', id: 'here', madeAt: '2026-11-22T00:00:00.000Z', sealed } as const

  writeWrappings(folder, [...readWrappings(folder), way])

  expect(await plain(unlockKey(folder, { ...asked, keychain }))).toEqual(opened('keychain'))
  await expect(unlockKey(folder, { ...asked, keychain: strange })).rejects.toMatchObject({ code: 'CLUB_LOCKED' })
  await expect(unlockKey(folder, asked)).rejects.toMatchObject({ code: 'CLUB_LOCKED' })
})

test('the last way in is never written away, and what a crash left half written is not read', () => {
  const folder = temporaryFolder()
  const made = createKey(folder)
  const before = readFileSync(join(folder, 'keys.json'), 'utf8')
  const [way] = readWrappings(keptFolder()).filter(({ kind }) => kind === 'passphrase')

  expect(() => writeWrappings(folder, [])).toThrow()
  expect(() =>
    writeWrappings(folder, [{ kind: 'keychain', id: 'here', madeAt: '2026-11-22T00:00:00.000Z', sealed: 'AAAA' }]),
  ).toThrow()
  writeFileSync(join(folder, 'keys.json.new'), '{"version": 2, "wrapp')

  expect(readFileSync(join(folder, 'keys.json'), 'utf8')).toBe(before)
  expect(readWrappings(folder)).toEqual([fileWrapping(made)])
  writeWrappings(folder, [fileWrapping(made), ...(way ? [way] : [])])
  expect(existsSync(join(folder, 'keys.json.new'))).toBe(false)
  expect(readdirSync(folder)).toEqual(['keys.json'])
})
