import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { exportAll } from '../../../src-main/core/app/export-all.ts'
import type { Api } from '../../../src-shared/contract/contract.ts'
import type { MemberId } from '../../../src-shared/contract/values.ts'
import { cleanFileName } from '../../../src-shared/domain/clean-file-name.ts'
import { finish } from '../../support/finish.ts'
import { jpegHeader, png } from '../../support/pictures.ts'
import { startClub } from '../../support/start-club.ts'

const form = new File(['入会申込書'], '申込書.pdf')
const namesOf = async (api: Api, memberId: MemberId) =>
  (await api.attachments.list({ memberId })).map(({ fileName }) => fileName)

test('a file is kept with a person, listed newest first, and read as it was', async () => {
  const { api, given, clock, folder } = await startClub()
  const ada = await given.member('Ada')
  await api.attachments.add({ memberId: ada.id, file: form })
  clock.advance({ seconds: 1 })
  const { id } = await api.attachments.add({
    memberId: ada.id,
    file: new File([png(300)], '賞状.png'),
    thumbnail: new File([png(96)], 's.png'),
  })

  const listed = await api.attachments.list({ memberId: ada.id })
  expect(listed.map(({ id: _id, addedAt: _at, ...file }) => file)).toEqual([
    { fileName: '賞状.png', mediaType: 'image/png', bytes: png(300).length, hasThumbnail: true },
    { fileName: '申込書.pdf', mediaType: 'application/octet-stream', bytes: 15, hasThumbnail: false },
  ])
  const whole = await api.attachments.read({ id })
  const small = await api.attachments.read({ id, thumbnail: true })
  expect(Buffer.from(await whole.file.arrayBuffer()).equals(png(300))).toBe(true)
  expect([whole.file.name, whole.file.type]).toEqual(['賞状.png', 'image/png'])
  expect(Buffer.from(await small.file.arrayBuffer()).equals(png(96))).toBe(true)
  expect(readdirSync(join(folder, 'attachments'))).toHaveLength(3)
})

test('adding, renaming and removing a file can each be undone', async () => {
  const { api, given } = await startClub()
  const { id: memberId } = await given.member('Ada')
  const added = await api.attachments.add({ memberId, file: form })
  await api.history.undo({ operationId: added.operationId })
  expect(await namesOf(api, memberId)).toEqual([])

  const { id } = await api.attachments.add({ memberId, file: form })
  const renamed = await api.attachments.rename({ id, fileName: '退会届' })
  expect(await namesOf(api, memberId)).toEqual(['退会届.pdf'])
  await api.history.undo({ operationId: renamed.operationId })
  expect(await namesOf(api, memberId)).toEqual(['申込書.pdf'])

  const removed = await api.attachments.remove({ id })
  expect(await namesOf(api, memberId)).toEqual([])
  await api.history.undo({ operationId: removed.operationId })
  expect(await namesOf(api, memberId)).toEqual(['申込書.pdf'])
  expect(await (await api.attachments.read({ id })).file.text()).toBe('入会申込書')
})

test('a photo takes the place of the one before, goes away, and every step can be undone', async () => {
  const { api, given } = await startClub()
  const { id: memberId } = await given.member('Ada')
  const photoOf = async () => (await api.members.get({ id: memberId })).photoId
  const set = (side: number) =>
    api.attachments.setPhoto({
      memberId,
      photo: new File([png(side)], '写真.png'),
      thumbnail: new File([png(96, 96, side % 256)], 's.png'),
    })

  const first = await set(512)
  const one = await photoOf()
  const second = await set(500)
  const two = await photoOf()
  expect(one !== null && two !== null && one !== two).toBe(true)
  expect(await namesOf(api, memberId)).toEqual([])

  await api.history.undo({ operationId: second.operationId })
  expect(await photoOf()).toBe(one)
  const read = await api.attachments.read({ id: one as NonNullable<typeof one> })
  expect(Buffer.from(await read.file.arrayBuffer()).equals(png(512))).toBe(true)

  const gone = await api.attachments.setPhoto({ memberId, photo: null })
  expect(await photoOf()).toBeNull()
  await api.history.undo({ operationId: gone.operationId })
  expect(await photoOf()).toBe(one)
  await api.history.undo({ operationId: first.operationId }).catch(() => undefined)
  await api.attachments.setPhoto({ memberId, photo: null })
  expect(await photoOf()).toBeNull()
})

test.each([
  ['a page that calls itself a photo', Buffer.from('<html><script>alert(1)</script>'), 'NOT_A_PICTURE'],
  ['a GIF', Buffer.from('GIF89a\x10\0\x10\0'), 'NOT_A_PICTURE'],
  ['a JPEG cut off before its size', jpegHeader(100).subarray(0, 40), 'NOT_A_PICTURE'],
  [
    'a JPEG whose segments lead nowhere',
    Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 1, 2, 3, 4, 5, 6]),
    'NOT_A_PICTURE',
  ],
  ['a PNG of no width', png(0, 10), 'NOT_A_PICTURE'],
  ['an empty file', Buffer.alloc(0), 'NOT_A_PICTURE'],
  ['a picture of 30,000 × 30,000', pngThatClaims(30_000), 'PICTURE_TOO_LARGE'],
  ['a JPEG of 2,001 × 1', jpegHeader(2001, 1), 'PICTURE_TOO_LARGE'],
  ['more than 2 MB', Buffer.concat([png(10), Buffer.alloc(2 * 1024 * 1024)]), 'ATTACHMENT_TOO_LARGE'],
])('%s is refused as a photo and leaves nothing behind', async (_what, bytes, code) => {
  const { api, given, folder } = await startClub()
  const { id: memberId } = await given.member('Ada')
  const photo = new File([new Uint8Array(bytes)], '写真.jpg', { type: 'image/jpeg' })

  await expect(api.attachments.setPhoto({ memberId, photo })).rejects.toMatchObject({ code })
  expect((await api.members.get({ id: memberId })).photoId).toBeNull()
  expect(existsSync(join(folder, 'attachments'))).toBe(false)
})

test('a JPEG is known by its frame, behind what a camera wrote before it', async () => {
  const { api, given } = await startClub()
  const { id: memberId } = await given.member('Ada')
  await api.attachments.setPhoto({ memberId, photo: new File([new Uint8Array(jpegHeader(2000))], 'IMG_0001') })

  const { photoId } = await api.members.get({ id: memberId })
  const { file } = await api.attachments.read({ id: photoId as NonNullable<typeof photoId> })
  expect([file.name, file.type]).toEqual(['IMG_0001', 'image/jpeg'])
})

test('20 MB are kept, one byte more and an empty file are refused', async () => {
  const { api, given } = await startClub()
  const { id: memberId } = await given.member('Ada')
  const most = 20 * 1024 * 1024
  const file = (bytes: number) => new File([new Uint8Array(bytes)], '動画.mp4')

  await api.attachments.add({ memberId, file: file(most) })
  await expect(api.attachments.add({ memberId, file: file(most + 1) })).rejects.toMatchObject({
    code: 'ATTACHMENT_TOO_LARGE',
    data: { fileName: '動画.mp4', limit: most },
  })
  await expect(api.attachments.add({ memberId, file: file(0) })).rejects.toMatchObject({ code: 'ATTACHMENT_EMPTY' })
  expect(await namesOf(api, memberId)).toEqual(['動画.mp4'])
})

test('a page kept as a file comes back as bytes and not as a page', async () => {
  const { api, given } = await startClub()
  const { id: memberId } = await given.member('Ada')
  const page = new File(['<script>alert(1)</script>'], '案内.html', { type: 'text/html' })
  const { id } = await api.attachments.add({ memberId, file: page })

  expect((await api.attachments.read({ id })).file.type).toBe('application/octet-stream')
})

test('the files of two entries that were merged are together, and apart again after', async () => {
  const { api, given } = await startClub()
  const [ada, other] = [await given.member('Ada'), await given.member('Ada')]
  await api.attachments.add({ memberId: ada.id, file: new File(['1'], '一.txt') })
  await api.attachments.add({ memberId: other.id, file: new File(['2'], '二.txt') })

  const merged = await api.members.merge({ survivorId: ada.id, loserId: other.id })
  expect((await namesOf(api, ada.id)).sort()).toEqual(['一.txt', '二.txt'])
  await api.history.undo({ operationId: merged.operationId })
  expect(await namesOf(api, ada.id)).toEqual(['一.txt'])
})

test('nothing is added to a person in the trash, and what is no file of a person cannot be removed as one', async () => {
  const { api, given } = await startClub()
  const { id: memberId } = await given.member('Ada')
  await api.attachments.setPhoto({ memberId, photo: new File([new Uint8Array(png(10))], 'a.png') })
  const { photoId } = await api.members.get({ id: memberId })
  await expect(api.attachments.remove({ id: photoId as NonNullable<typeof photoId> })).rejects.toMatchObject({
    code: 'ROW_NOT_FOUND',
  })
  await api.members.trash({ ids: [memberId] })
  await expect(api.attachments.add({ memberId, file: form })).rejects.toMatchObject({ code: 'MEMBER_IN_TRASH' })
})

test('an export of everything holds each file once, in a folder of the person', async () => {
  const { api, given, office } = await startClub()
  const { id: memberId } = await given.member('髙橋 一', { number: '0003' })
  await api.attachments.add({ memberId, file: form })
  await api.attachments.add({ memberId, file: new File(['別'], '申込書.pdf') })
  await api.attachments.setPhoto({
    memberId,
    photo: new File([new Uint8Array(png(40))], '写真.png'),
    thumbnail: new File([new Uint8Array(png(20))], 's.png'),
  })

  const { file } = await finish(exportAll(office.club()))
  const archive = await fromBufferPromise(Buffer.from(await file.arrayBuffer()), { lazyEntries: true })
  const found = new Map<string, Buffer>()
  for await (const entry of archive.eachEntry()) {
    if (!entry.fileName.startsWith('attachments/')) continue
    found.set(entry.fileName, await buffer(await archive.openReadStreamPromise(entry)))
  }
  const names = ['写真.png', '申込書 (2).pdf', '申込書.pdf'].map((name) => `attachments/0003 髙橋 一/${name}`)
  expect([...found.keys()].sort()).toEqual(names)
  expect(found.get(names[0] ?? '')?.equals(png(40))).toBe(true)
})

test.each([
  ['..\\..\\secret.txt', 'secret.txt'],
  ['/etc/passwd', 'passwd'],
  ['写真\u202egpj.exe', '写真gpj.exe'],
  ['a:b?.pdf', 'a_b_.pdf'],
  ['CON.txt', '_CON.txt'],
  ['.hidden ', 'hidden'],
  ['\0\n', '_'],
  ['', '_'],
  [`${'長'.repeat(300)}.pdf`, `${'長'.repeat(120)}.pdf`],
])('the file name %j is saved as %j', (given, kept) => {
  expect(cleanFileName(given)).toBe(kept)
})

function pngThatClaims(side: number): Buffer {
  const bytes = png(1)
  bytes.writeUInt32BE(side, 16)
  bytes.writeUInt32BE(side, 20)
  return bytes
}
