import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pdfPageSizes, pdfTexts } from '../support/pdf-text.ts'
import { freshHome, launch } from './support/desktop-app.ts'
import { givenClub } from './support/prepare-club.ts'
import { takePayment } from './support/take-payment.ts'

test('a receipt goes to the printer on a sheet of its own size, and is saved as PDF where the person wants it', async () => {
  const home = freshHome()
  await givenClub(home)
  const app = await launch({ home })
  const { page, t, program } = app
  const paper = await takePayment(app)

  await paper.getByRole('button', { name: t.preview.print }).click()
  await expect.poll(async () => (await program.printed()).length).toBe(1)
  const path = join(home, '領収書.pdf')
  const saved = app.saveNext(path)
  await paper.getByRole('button', { name: t.preview.save }).click()

  expect(await saved).toMatch(/^領収書 .+ 髙橋 一\.pdf$/)
  const [sheet = ''] = await pdfTexts(readFileSync(path))
  for (const words of ['髙橋 一', '5,000', 'みどりの会']) expect(sheet).toContain(words)
  const [printed = Buffer.alloc(0)] = await program.printed()
  expect(printed.subarray(0, 5).toString()).toBe('%PDF-')
  expect(await pdfPageSizes(printed)).toEqual(await pdfPageSizes(readFileSync(path)))
  await page.keyboard.press('Escape')
})
