import { mkdirSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readRoot } from '../../../src-main/core/db/root.ts'
import { sealBlob } from '../../../src-main/core/sync/format/blob.ts'
import { hashOf } from '../../../src-main/core/sync/format/keys.ts'
import { blobName } from '../../../src-main/core/sync/format/names.ts'
import { addKey, allKeys } from '../../../src-main/core/sync/key-ring.ts'
import { syncRound } from '../../../src-main/core/sync/sync-round.ts'
import { createMemoryStore, openMemory } from '../../../src-main/core/sync/transports/memory.ts'
import type { Place } from '../../../src-shared/contract/sync.ts'
import type { MemberId } from '../../../src-shared/contract/values.ts'
import { finish } from '../../support/finish.ts'
import type { StartedLaptop } from '../../support/several-laptops.ts'
import { startClub, temporaryFolder } from '../../support/start-club.ts'
import { founder } from '../../support/sync-club.ts'

function sharedFolder(): Extract<Place, { kind: 'folder' }> {
  const path = join(temporaryFolder(), 'shared')
  mkdirSync(path)
  return { kind: 'folder', path }
}

function blobsIn({ path }: { path: string }): string[] {
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' })
  return names.filter((name) => name.endsWith('.blob')).map((name) => join(path, name))
}

async function add({ api }: Pick<StartedLaptop, 'api'>, memberId: MemberId, ...texts: readonly string[]) {
  for (const text of texts) await api.attachments.add({ memberId, file: new File([text], '入会届.txt') })
}

test.each([
  ['emptied', (blob: string) => truncateSync(blob, 0)],
  ['cut', (blob: string) => truncateSync(blob, 700)],
  ['taken out', (blob: string) => rmSync(blob)],
])('a kept file that was %s in the place is put there again by whoever has it', async (_, spoil) => {
  const place = sharedFolder()
  const anna = await startClub()
  await finish(anna.api.sync.setUp({ place }))
  const { id: memberId } = await anna.given.member('青木 一郎')
  await add(anna, memberId, '入会届'.repeat(500))
  await finish(anna.api.sync.run())
  const [blob = ''] = blobsIn(place)
  const before = readFileSync(blob)
  spoil(blob)

  await finish(anna.api.sync.run())

  expect(readFileSync(blob).equals(before)).toBe(true)
})

test('a kept file that is spoilt on the own disk holds up none of the others', async () => {
  const place = sharedFolder()
  const { api, given, folder } = await startClub()
  await finish(api.sync.setUp({ place }))
  const { id: memberId } = await given.member('青木 一郎')
  await add({ api }, memberId, 'い', 'ろ', 'は')
  const inFolder = join(folder, 'attachments')
  for (const one of readdirSync(inFolder).slice(0, 1)) truncateSync(join(inFolder, one), 0)

  const { trouble } = await finish(api.sync.run())

  expect({ trouble, blobs: blobsIn(place).length }).toEqual({ trouble: null, blobs: 2 })
})

test('a kept file that another laptop put under an older key stays as it is, though that makes it shorter', async () => {
  const memory = createMemoryStore()
  const { laptop, store } = await founder('anna', openMemory(memory))
  const content = new TextEncoder().encode('入会届')
  const [sha256, sealedName] = [hashOf(content), 'a'.repeat(64)]
  laptop.write(
    laptop.ctx().ops.create('attachment', laptop.newId(), {
      all: { fileName: '入会届.txt', bytes: content.length, sha256, sealedName, purpose: 'file' },
    }),
  )
  const [{ key } = { key: content }] = allKeys(laptop.db)
  const org = readRoot(laptop.db)?.org ?? ''
  await laptop.change(() => addKey(laptop.db, { epoch: 10, key: new Uint8Array(32) }))
  const older = sealBlob(content, { org, epoch: 1, organisationKey: key, firstKey: key })
  const name = blobName(org, older.name)
  memory.files.set(name, older.bytes)

  const files = { has: () => true, read: () => content, keep: () => undefined }
  await syncRound(Object.assign(laptop, { files }), store, { thorough: true })

  expect(memory.files.get(name)).toBe(older.bytes)
})
