import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { png } from '../support/pictures.ts'
import { dropFile, pickFile, savedFile } from './support/files.ts'
import { gridNamed } from './support/grid.ts'
import { openPerson } from './support/person-panel.ts'
import { openAlbum } from './support/screen-album.ts'
import { fixturePath, startApp } from './support/start-app.ts'

const drawnFace = join(import.meta.dirname, '..', 'fixtures', 'face.jpg')

test('a photo is chosen, pasted and taken away, and files are kept with a person', async () => {
  const { page, t, api, given } = await startApp({ at: '/members' })
  const words = t.attachments
  const { id: memberId } = await given.member('髙橋 一', {
    number: '0003',
    kana: 'タカハシ ハジメ',
    joinedOn: '2008-04-01',
  })
  await gridNamed(page, t.members.list).getByText('0003').waitFor()
  const panel = await openPerson(page, t, '髙橋 一')
  const album = openAlbum(page, 'files-ja')
  await album.take('no-photo', panel.getByRole('button', { name: words.photo.add }))

  await pickFile(page, panel.getByRole('button', { name: words.photo.add }), drawnFace)
  const portrait = panel.getByRole('img', { name: words.photo.of('髙橋 一') })
  await portrait.waitFor()
  await expect.poll(() => portrait.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(512)
  const { photoId } = await api.members.get({ id: memberId })
  if (photoId === null) throw new Error('no photo')
  const { file } = await api.attachments.read({ id: photoId })
  // Drawn anew: what the camera wrote into the picture is gone, and it stands upright.
  expect(Buffer.from(await file.arrayBuffer()).includes('Exif')).toBe(false)
  expect(await colourOf(page, await file.arrayBuffer())).toEqual('light at the top')

  await panel.getByRole('tab', { name: t.members.panel.tabs.files }).click()
  await album.take('no-files', panel.getByText(words.files.none))
  const files = panel.getByRole('region', { name: words.files.list('髙橋 一') })
  await pickFile(page, panel.getByRole('button', { name: words.files.add }), {
    name: '入会申込書.pdf',
    content: '%PDF-1.7 x',
  })
  await files.getByText('入会申込書.pdf', { exact: true }).waitFor()
  await dropFile(page, files, fixturePath('face.jpg'))
  await files.getByRole('button', { name: words.files.view('face.jpg') }).waitFor()
  await album.take('files', files.getByText('face.jpg', { exact: true }))

  const saved = await savedFile(page, () =>
    files.getByRole('button', { name: words.files.saveOne('入会申込書.pdf') }).click(),
  )
  expect([saved.name, saved.bytes.toString()]).toEqual(['入会申込書.pdf', '%PDF-1.7 x'])

  await files.getByRole('button', { name: words.files.acts('face.jpg') }).press('Enter')
  await page.getByRole('menuitem', { name: words.files.rename }).press('Enter')
  await files.getByLabel(words.files.newName).fill('表彰状')
  await album.take('rename', files.getByLabel(words.files.newName))
  await page.keyboard.press('Enter')
  await files.getByText('表彰状.jpg', { exact: true }).waitFor()
  await files.getByRole('button', { name: words.files.view('表彰状.jpg') }).click()
  await album.take('view', page.getByRole('img', { name: '表彰状.jpg' }))
  await page.keyboard.press('Escape')

  await files.getByRole('button', { name: words.files.acts('入会申込書.pdf') }).click()
  await page.getByRole('menuitem', { name: words.files.remove }).click()
  await files.getByText('入会申込書.pdf', { exact: true }).waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: t.shell.parts.undo }).click()
  await files.getByText('入会申込書.pdf', { exact: true }).waitFor()
  expect(album.misfits).toEqual([])
})

test('in English and small, a photo is pasted, refused by its bytes, and removed with undo', async () => {
  const { page, t, api, given } = await startApp({
    locale: 'en',
    at: '/members',
    size: { width: 1024, height: 700 },
    colorScheme: 'dark',
  })
  const words = t.attachments
  const { id } = await given.member('Ada Lovelace', { number: '0007', joinedOn: '2008-04-01' })
  await gridNamed(page, t.members.list).getByText('0007').waitFor()
  const panel = await openPerson(page, t, 'Ada Lovelace')
  const album = openAlbum(page, 'files-en-dark')

  await pickFile(page, panel.getByRole('button', { name: words.photo.add }), { name: 'face.jpg', content: '<html>' })
  await page.getByText(words.photo.unreadable('face.jpg')).waitFor()
  expect((await api.members.get({ id })).photoId).toBeNull()

  await panel.getByRole('button', { name: words.photo.add }).focus()
  await pastePicture(page, readFileSync(drawnFace))
  await panel.getByRole('img', { name: words.photo.of('Ada Lovelace') }).waitFor()
  await album.take('photo', panel.getByRole('img', { name: words.photo.of('Ada Lovelace') }))
  await panel.getByRole('tab', { name: t.members.panel.tabs.files }).click()
  for (const name of ['certificate.png', 'a very long name of a scanned page that somebody gave to it.png']) {
    await pickFile(page, panel.getByRole('button', { name: words.files.add }), { name, content: png(40) })
    await panel.getByText(name, { exact: true }).waitFor()
  }
  await album.take('files', panel.getByText('certificate.png', { exact: true }))

  await panel.getByRole('button', { name: words.photo.act('Ada Lovelace') }).press('Enter')
  await page.getByRole('menuitem', { name: words.photo.remove }).press('Enter')
  await panel.getByRole('button', { name: words.photo.add }).waitFor()
  await page.getByRole('button', { name: t.shell.parts.undo }).click()
  await panel.getByRole('img', { name: words.photo.of('Ada Lovelace') }).waitFor()
  expect(album.misfits).toEqual([])
})

/** Puts a picture where the focus is, as from the clipboard. */
async function pastePicture(page: Page, bytes: Buffer): Promise<void> {
  await page.evaluate((base64) => {
    const clipboardData = new DataTransfer()
    const content = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
    clipboardData.items.add(new File([content], 'image.png', { type: 'image/jpeg' }))
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
  }, bytes.toString('base64'))
}

/** Where the fixture, which its camera held sideways, is light. */
async function colourOf(page: Page, bytes: ArrayBuffer): Promise<string> {
  return page.evaluate(async (base64) => {
    const content = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
    const picture = await createImageBitmap(new Blob([content], { type: 'image/jpeg' }))
    const canvas = new OffscreenCanvas(picture.width, picture.height)
    const pen = canvas.getContext('2d', { willReadFrequently: true })
    pen?.drawImage(picture, 0, 0)
    const light = (y: number) => pen?.getImageData(4, y, 1, 1).data[0] ?? 0
    return light(4) > light(picture.height - 4) ? 'light at the top' : 'light at the bottom'
  }, Buffer.from(bytes).toString('base64'))
}
