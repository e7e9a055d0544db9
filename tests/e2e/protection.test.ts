import { expect, test } from 'vitest'
import { locales } from '../../src-shared/texts/texts.ts'
import { codeOnSheet } from '../support/code-on-sheet.ts'
import { savedFile } from './support/files.ts'
import { openAlbum } from './support/screen-album.ts'
import { type App, startApp } from './support/start-app.ts'

const passphrase = 'かえで とうだい さんりんしゃ みずうみ'
const next = 'ひなげし とけいだい ながぐつ みかづき'

for (const locale of locales) {
  test(`a club is protected, opened with its passphrase, and opened again with the sheet alone (${locale})`, async () => {
    const app = await startApp({ locale, size: { width: 1024, height: 700 } })
    const { page, given } = app
    const { protection: t, refusals } = app.t
    const album = openAlbum(page, `${locale}-protection`, { judged: locale === 'ja' })
    await given.member('髙橋 一')
    await app.go('/')

    await page.getByRole('link', { name: t.home.act }).click()
    await album.take('unprotected', page.getByRole('heading', { name: t.passphrase.title }))
    await setPassphrase(app, passphrase)
    const code = await printSheet(app)
    await page.getByLabel(t.code.group('1')).pressSequentially(misspelt(code))
    await page.getByRole('button', { name: t.check.act }).click()
    await album.take(
      'mistyped',
      page.getByText(refusals.RECOVERY_CODE_MISTYPED({ why: 'mistyped', groups: [1], digits: 0 })),
    )
    await page.getByLabel(t.code.group('1')).fill(code.slice(0, 5))
    await page.getByRole('button', { name: t.check.act }).click()
    await album.take('protected', page.getByText(t.on))

    await page.keyboard.press('Control+l')
    await page.getByLabel(t.unlock.passphrase, { exact: true }).fill('ちがう ことば')
    await page.keyboard.press('Enter')
    await album.take('wrong', page.getByText(refusals.WRONG_PASSPHRASE()))
    expect(await page.getByText('髙橋').count()).toBe(0)
    await page.getByRole('button', { name: t.unlock.other }).click()
    await page.getByRole('button', { name: /^みどりの会/ }).click()
    await page.getByLabel(t.unlock.passphrase, { exact: true }).fill(passphrase)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: app.t.home.title }).waitFor()

    await page.keyboard.press('Control+l')
    await page.getByRole('button', { name: t.unlock.forgot }).click()
    await page.getByLabel(t.code.group('1')).pressSequentially(code)
    await page.keyboard.press('Enter')
    await album.take('recovered', page.getByRole('heading', { name: t.recovered.title }))
    await setPassphrase(app, next)
    await page.getByRole('heading', { name: t.recovered.title }).waitFor({ state: 'detached' })
    expect(album.misfits).toEqual([])
  })
}

async function setPassphrase({ page, t }: App, words: string): Promise<void> {
  await page.getByLabel(t.protection.passphrase.label, { exact: true }).fill(words)
  await page.getByLabel(t.protection.passphrase.again, { exact: true }).fill(words)
  await page.getByText(t.protection.passphrase.fit).waitFor()
  await page.getByRole('button', { name: t.protection.passphrase.save }).click()
}

/** Prints by saving, and reads the paper. */
async function printSheet({ page, t }: App): Promise<string> {
  await page.getByRole('button', { name: t.protection.sheet.make }).click()
  const { bytes } = await savedFile(page, () => page.getByRole('button', { name: t.preview.save }).click())
  await page.getByRole('button', { name: t.protection.sheet.next }).click()
  return codeOnSheet(new Blob([new Uint8Array(bytes)]))
}

/** One digit of the first group is another. */
function misspelt(code: string): string {
  return code.slice(0, 3) + ((Number(code[3]) + 1) % 10) + code.slice(4)
}
