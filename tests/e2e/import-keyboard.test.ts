import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type Locale, locales } from '../../src-shared/texts/texts.ts'
import { gridNamed, rowWith } from './support/grid.ts'
import { hasFocus } from './support/has-focus.ts'
import { openAlbum } from './support/screen-album.ts'
import { startApp } from './support/start-app.ts'
import { tabTo } from './support/tab-to.ts'

const roster = {
  name: '追加.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'みどりの会　名簿,,,,',
      '会員番号,氏名,フリガナ,電話番号,持ち物',
      '9001,長宗我部 まどか,チョウソカベ マドカ,03-1111-2222,笛',
      '0101,鈴木 花,スズキ ハナ,,太鼓',
    ].join('\r\n'),
  ),
}

async function doByKey(page: Page, name: string): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}

test.each<[Locale]>(locales.map((locale) => [locale]))(
  'a roster comes in and is taken back without a mouse, and no step loses the focus (%s)',
  async (locale) => {
    const { page, t, api } = await startApp({ locale, files: ['roster-cp932.csv'], at: '/import' })
    const album = openAlbum(page, `import-keys-${locale}`, { judged: locale === 'ja' })
    const words = t.imports
    const button = (name: string) => page.getByRole('button', { name, exact: true })
    const focusOn = (name: string) =>
      expect.poll(() => page.getByRole('heading', { name, exact: true }).evaluate(hasFocus)).toBe(true)

    // Listening early: a window for choosing that opens before anybody listens is the system's own, and stays open.
    const asked = page.waitForEvent('filechooser')
    await expect.poll(() => button(words.file.choose).evaluate(hasFocus)).toBe(true)
    await page.keyboard.press('Enter')
    await (await asked).setFiles(roster)

    await focusOn(words.sheet.lead)
    await doByKey(page, words.sheet.choose('1'))
    await page.getByText(words.sheet.headerRow('1')).waitFor()
    await expect.poll(() => button(words.sheet.choose('1')).evaluate(hasFocus)).toBe(true)
    await doByKey(page, words.sheet.choose('2'))
    await page.getByText(words.sheet.headerRow('2')).waitFor()
    await album.take('sheet', button(words.next))
    await doByKey(page, words.next)

    await focusOn(words.columns.lead)
    await tabTo(page, words.columns.targetOf('持ち物'))
    const target = page.getByRole('combobox', { name: words.columns.targetOf('持ち物') })
    await target.press('Home')
    await expect.poll(() => target.inputValue()).toBe('ignore')
    await doByKey(page, words.back)
    await focusOn(words.sheet.lead)
    await page.keyboard.press('Enter')
    await focusOn(words.columns.lead)
    await expect.poll(() => target.inputValue()).toBe('ignore')
    await page.keyboard.press('Enter')

    const kinds = page.getByRole('radiogroup', { name: words.check.tabsLabel })
    const chosen = kinds.getByRole('radio', { checked: true })
    await expect.poll(() => chosen.evaluate(hasFocus)).toBe(true)
    for (const kind of ['new', 'changed', 'same', 'doubtful']) {
      await page.keyboard.press('ArrowRight')
      await expect.poll(() => chosen.inputValue()).toBe(kind)
    }
    const doubtful = gridNamed(page, words.check.tabs.doubtful)
    await rowWith(doubtful, '鈴木').waitFor()
    await tabTo(page, words.check.tabs.doubtful)
    await page.keyboard.press('Enter')
    await page.getByRole('region', { name: words.check.rowNumber('4') }).waitFor()
    await album.take('doubtful', button(words.check.doubtful.new))
    await doByKey(page, words.check.doubtful.new)
    await page.keyboard.press('Escape')
    await expect.poll(() => doubtful.evaluate(hasFocus)).toBe(true)
    await doByKey(page, words.check.commit('2'))

    await expect.poll(() => button(words.result.openRoster).evaluate(hasFocus)).toBe(true)
    expect((await api.members.counts()).present).toBe(6)
    await album.take('result', button(words.result.undo))
    await doByKey(page, words.result.undo)
    await focusOn(words.result.undoneTitle)
    expect((await api.members.counts()).present).toBe(4)
    await doByKey(page, words.result.again)
    await expect.poll(() => button(words.file.choose).evaluate(hasFocus)).toBe(true)
    expect(album.misfits).toEqual([])
  },
)
