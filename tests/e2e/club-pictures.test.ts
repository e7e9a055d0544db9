import { expect, test } from 'vitest'
import { rgbaPng } from '../support/pictures.ts'
import { pickFile, savedFile } from './support/files.ts'
import { startApp } from './support/start-app.ts'

/** A stamp on yellowish paper, as a scanner sees it. */
const scan = rgbaPng(600, 400, (x, y) => {
  const [left, top] = [x - 200, y - 100]
  const isFrame = Math.min(left, top, 200 - left, 200 - top) >= 0 && Math.min(left, top, 200 - left, 200 - top) < 12
  const isStroke = left > 40 && left < 160 && top > 40 && top < 160 && left % 40 < 14
  return isFrame || isStroke ? [196, 52, 40, 255] : [244, 240, 226, 255]
})

test('a scanned seal is cut out of its paper, printed on receipts and letters, and goes out with a draft', async () => {
  const { page, t, api, given, go } = await startApp({ locale: 'ja', today: '2026-11-22' })
  const taro = await given.member('山田 太郎', { email: 'taro@example.jp', owes: { 2025: 5000, 2026: 5000 } })
  const paid = await given.payment(taro, 5000, { paidOn: '2026-11-20' })
  const words = t.settings.receipts.pictures
  const name = words.names.seal

  await go('/settings/receipts')
  await pickFile(page, page.getByRole('button', { name: words.choose(name) }), { name: '印.png', content: scan })
  const shown = page.getByRole('img', { name })
  await shown.waitFor()
  const size = await shown.evaluate(async (image: HTMLImageElement) => {
    await image.decode()
    return [image.naturalWidth, image.naturalHeight]
  })

  expect(size).toEqual([201, 201])
  const { pdf } = await api.receipts.preview({ paymentId: paid.id })
  expect(Buffer.from(await pdf.arrayBuffer()).toString('latin1')).toContain('/SMask')

  await go('/dues')
  await page.getByRole('button', { name: t.notices.title }).click()
  await page.getByRole('button', { name: t.notices.writeMails }).click()
  const { name: fileName, bytes } = await savedFile(page, () =>
    page.getByRole('button', { name: t.notices.mails.saveDrafts('1') }).click(),
  )
  expect(fileName).toBe('山田 太郎 様 会費納入のお願い.eml')
  expect(bytes.toString('latin1')).toContain('X-Unsent: 1')
  await page.getByText(t.notices.mails.alreadyRecorded).waitFor()

  await go('/settings/receipts')
  await page.getByRole('button', { name: words.remove(name) }).click()
  await page.getByRole('alert').getByRole('button', { name: t.shell.parts.undo }).last().click()
  await shown.waitFor()
})
