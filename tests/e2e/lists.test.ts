import { read, utils } from '@e965/xlsx'
import { expect, test } from 'vitest'
import type { Locale } from '../../src-shared/texts/texts.ts'
import { pdfTexts } from '../support/pdf-text.ts'
import { takeChoice } from './support/choice.ts'
import { savedFile } from './support/files.ts'
import { openAlbum } from './support/screen-album.ts'
import { type App, startApp } from './support/start-app.ts'

test.each<Locale>(['ja', 'en'])(
  'a list is printed for somebody, exported, and both are on record (%s)',
  async (locale) => {
    const app = await startApp({ locale, today: '2026-05-01', size: { width: 1024, height: 700 } })
    const { page, t, go } = app
    const album = openAlbum(page, `lists-${locale}`, { judged: locale === 'ja' })
    await givenThree(app)
    await go('/members')

    await page.getByRole('button', { name: t.lists.title }).click()
    await page.getByRole('img', { name: /青木 一郎/ }).waitFor()
    await page.getByLabel(t.lists.audience).selectOption('members')
    await page.getByText(t.lists.refused('1')).waitFor()
    await page.getByLabel(t.lists.recipient, { exact: true }).fill('髙橋')
    await page.getByLabel(t.lists.purpose, { exact: true }).fill('連絡網')
    await album.take('paper', page.getByRole('img', { name: /髙橋/ }))
    await page.getByRole('button', { name: t.lists.make.pdf }).click()
    const pdf = await savedFile(page, () => page.getByRole('button', { name: t.preview.save }).click())
    const words = (await pdfTexts(pdf.bytes)).join('')
    expect(words).toContain('髙橋')
    expect(words).toContain('青木 一郎')
    expect(words).not.toContain('伊藤 二郎')
    await page.getByRole('button', { name: t.lists.again }).click()

    await takeChoice(page, t.lists.format, t.lists.formats.csv)
    await page.getByLabel(t.lists.encoding).selectOption('cp932')
    await page.getByText(t.lists.lost('1')).waitFor()
    const make = page.getByRole('button', { name: t.lists.make.csv })
    expect(await make.isDisabled()).toBe(true)
    await page.getByRole('checkbox', { name: t.lists.substitute }).check()
    await album.take('lost-characters', page.getByText('U+20BB7'))
    const csv = await savedFile(page, () => make.click())
    expect(new TextDecoder('shift_jis').decode(csv.bytes)).toContain('吉田 三郎')

    await takeChoice(page, t.lists.format, t.lists.formats.xlsx)
    await page.getByLabel(t.lists.audience).selectOption('office')
    await page.getByLabel(t.lists.layout).selectOption('whole')
    const xlsx = await savedFile(page, () => page.getByRole('button', { name: t.lists.make.xlsx }).click())
    const { Sheets, SheetNames } = read(xlsx.bytes)
    expect(utils.sheet_to_json(Sheets[SheetNames[0] ?? ''] ?? {})).toHaveLength(3)

    await takeChoice(page, t.lists.tabsLabel, t.lists.tabs.records)
    const rows = page.getByRole('region', { name: t.lists.tabs.records }).getByRole('row')
    await expect.poll(() => rows.count()).toBe(4)
    expect(await rows.last().innerText()).toMatch(/髙橋[\s\S]*連絡網/)
    await album.take('records', rows)
    await takeChoice(page, t.lists.tabsLabel, t.lists.tabs.legal)
    await album.take('legal', page.getByRole('radio', { name: t.lists.legal.lists.members }))
    const legal = page.getByRole('button', { name: t.lists.legal.make.pdf })
    await legal.click()
    await page.getByRole('button', { name: t.preview.save }).waitFor()
    expect(album.misfits).toEqual([])
  },
)

async function givenThree({ api, given }: App): Promise<void> {
  await given.memberType('正会員', { votes: true })
  await given.member('青木 一郎', { number: '0001', kana: 'アオキ イチロウ', type: '正会員', mobile: '09012345678' })
  const jiro = await given.member('伊藤 二郎', { number: '0002', kana: 'イトウ ジロウ', type: '正会員' })
  await given.member('𠮷田 三郎', { number: '0003', kana: 'ヨシダ サブロウ', type: '正会員' })
  await api.consents.record({ memberId: jiro.id, answers: [{ purpose: 'directory', answer: 'refused' }] })
}
