import { expect, test } from 'vitest'
import type { Locale } from '../../src-shared/texts/texts.ts'
import { pickFile } from './support/files.ts'
import { gridNamed, rowWith } from './support/grid.ts'
import { openAlbum } from './support/screen-album.ts'
import { startApp } from './support/start-app.ts'
import { showRows } from './support/wizard.ts'

const dues = {
  name: '会費つき名簿.csv',
  content: [
    '会員番号,氏名,フリガナ,電話,郵便番号,メモ,2025年度会費',
    '0101,青木 一郎,アオキ イチロウ,03-7777-8888,100-0001,,○',
    '0104,渡辺 みどり,ワタナベ ミドリ,03-9999-0000,100-0002,,×',
    '9001,内\ue000 進,ウチダ ススム,090-1234-5678,100-0003,外字の人,3000',
    '0101,鈴木 花,スズキ ハナ,,,,',
  ].join('\r\n'),
}

test.each<[Locale, 'light' | 'dark', number, number]>([
  ['ja', 'light', 1280, 800],
  ['en', 'dark', 1024, 700],
])(
  'dues come in with the roster, what is refused stays out, and one undo takes all back (%s)',
  async (locale, colorScheme, width, height) => {
    const options = { locale, colorScheme, size: { width, height }, files: ['roster-cp932.csv'], at: '/import' }
    const { page, t, api } = await startApp(options)
    const album = openAlbum(page, `import-dues-${locale}`)
    await pickFile(page, page.getByRole('button', { name: t.imports.file.choose }), dues)
    await page.getByText(t.imports.sheet.lead).waitFor()
    await page.getByRole('button', { name: t.imports.next }).click()

    await page.getByLabel(t.imports.characters.replacementOf('U+E000')).fill('𠮷')
    await page
      .getByRole('combobox', { name: t.imports.columns.targetOf('2025年度会費') })
      .selectOption({ value: 'dues:2025' })
    const next = page.getByRole('button', { name: t.imports.next })
    // What most cells hold is proposed; without it nobody could say what ○ stands for.
    const amount = page.getByLabel(t.imports.columns.dues.amount)
    expect(await amount.inputValue()).toBe('3,000')
    await amount.fill('3千')
    await page.getByText(t.numberField.yen).waitFor()
    await amount.fill('')
    await page.getByText(t.imports.columns.dues.missing).waitFor()
    expect(await next.isDisabled()).toBe(true)
    await amount.fill('3000')
    await album.take('columns', page.getByText(t.imports.characters.title))
    await next.click()

    const paid = page.getByText(t.imports.check.dues.figure('2', '¥6,000'))
    await paid.waitFor()
    const grid = gridNamed(page, t.imports.check.tabs.all)
    await album.take('check', rowWith(grid, '内𠮷'))
    await page.getByRole('checkbox', { name: t.imports.check.changedField(t.fields.member.postalCode, '2') }).uncheck()

    await rowWith(grid, '渡辺').getByTitle('0104').click()
    const detail = page.getByRole('region', { name: t.imports.check.rowNumber('3') })
    await detail.getByRole('checkbox', { name: /03-9999-0000/ }).uncheck()
    await album.take('one-row', detail)
    await page.keyboard.press('Escape')

    await showRows(page, t, 'doubtful', 1)
    await rowWith(gridNamed(page, t.imports.check.tabs.doubtful), '鈴木').getByTitle('0101').click()
    await page.getByRole('button', { name: t.imports.check.doubtful.new, exact: true }).click()
    await album.take('doubtful', page.getByRole('region', { name: t.imports.check.rowNumber('5') }))
    await page.keyboard.press('Escape')

    await page.getByLabel(t.imports.check.source).fill('前の会計から')
    await page.getByRole('button', { name: t.imports.check.commit('4') }).click()
    await page.getByRole('heading', { name: t.imports.result.title }).waitFor()
    await page.getByText(t.imports.result.duesPaid('2', '¥6,000')).waitFor()

    const people = await Promise.all(
      ['青木 一郎', '渡辺 みどり', '内𠮷 進', '鈴木 花'].map((who) => api.members.find({ who })),
    )
    expect(people.map(({ phone, mobile, postalCode, open }) => [phone, mobile, postalCode, open])).toEqual([
      ['0377778888', '09012345678', '1500001', 0],
      ['', '09044445555', '', 3000],
      ['', '09012345678', '1000003', 0],
      ['', '', '', 0],
    ])

    await page.getByRole('button', { name: t.imports.result.undo }).click()
    await page.getByRole('heading', { name: t.imports.result.undoneTitle }).waitFor()
    expect([(await api.members.counts()).present, (await api.fees.list()).length]).toEqual([4, 0])
    expect(album.misfits).toEqual([])
  },
)
