import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { attachmentPath, openAttachment, sealAttachment } from '../../../src-main/core/db/attachments.ts'
import { temporaryFolder } from '../../support/start-club.ts'

const key = randomBytes(32)
const roster = Buffer.from('会員番号,氏名\r\n0001,髙橋 一\r\n'.repeat(50))

test('a kept file opens as it was and cannot be read on the disk', () => {
  const folder = temporaryFolder()

  const { sealedName, bytes } = sealAttachment(folder, key, roster)

  expect(bytes).toBe(roster.length)
  expect(Buffer.from(openAttachment(folder, key, sealedName)).equals(roster)).toBe(true)
  expect(readFileSync(attachmentPath(folder, sealedName)).includes('会員番号')).toBe(false)
})

test('the same file twice is kept once, and under another name in another club', () => {
  const folder = temporaryFolder()

  const first = sealAttachment(folder, key, roster)
  const second = sealAttachment(folder, key, roster)
  const elsewhere = sealAttachment(temporaryFolder(), randomBytes(32), roster)

  expect(second).toEqual(first)
  expect(elsewhere.sealedName).not.toBe(first.sealedName)
  expect(readdirSync(join(folder, 'attachments'))).toEqual([first.sealedName])
})

test('one altered bit anywhere and the file is refused', () => {
  const folder = temporaryFolder()
  const { sealedName } = sealAttachment(folder, key, roster)
  const path = attachmentPath(folder, sealedName)
  const sealed = readFileSync(path)
  for (const at of [0, 23, 24, Math.floor(sealed.length / 2), sealed.length - 1]) {
    const altered = Buffer.from(sealed)
    altered[at] = (altered[at] ?? 0) ^ 1
    writeFileSync(path, altered)

    expect(() => openAttachment(folder, key, sealedName)).toThrow('DATABASE_DAMAGED')
  }
})

test('a file that is gone from the folder is refused by name', () => {
  const folder = temporaryFolder()
  const { sealedName } = sealAttachment(folder, key, roster)
  unlinkSync(attachmentPath(folder, sealedName))

  expect(() => openAttachment(folder, key, sealedName)).toThrow('ATTACHMENT_MISSING')
})

test('a file put in the place of another is refused', () => {
  const folder = temporaryFolder()
  const one = sealAttachment(folder, key, roster).sealedName
  const other = sealAttachment(folder, key, Buffer.from('other')).sealedName
  renameSync(attachmentPath(folder, other), attachmentPath(folder, one))

  expect(() => openAttachment(folder, key, one)).toThrow('DATABASE_DAMAGED')
})
