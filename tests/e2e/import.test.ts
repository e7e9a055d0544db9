import { expect, test } from 'vitest'
import { pickFile } from './support/files.ts'
import { gridNamed, rowTexts } from './support/grid.ts'
import { fixturePath, startApp } from './support/start-app.ts'
import { showRows, throughTheWizard, toTheCheck } from './support/wizard.ts'

test('a cell that cannot be read is named with its row and column, and a doubtful row is decided by hand', async () => {
  const { page, t, api } = await startApp({ files: ['roster-cp932.csv'], at: '/import' })
  const file = {
    name: '追加.csv',
    content: [
      '氏名,フリガナ,電話番号,生年月日',
      '佐々木 実,ササキ ミノル,03-1111-2222,昭和99年13月1日',
      '青木 一郎,,03-7777-8888,',
      '渡辺 みどり,,03-9999-0000,',
    ].join('\r\n'),
  }
  await pickFile(page, page.getByRole('button', { name: t.imports.file.choose }), file)
  await toTheCheck(page, t)

  await showRows(page, t, 'problems', 1)
  const problem = `× ${t.imports.check.unreadable('生年月日', t.imports.problems['date-impossible'])} ${t.imports.check.kept('昭和99年13月1日')}`
  await expect
    .poll(() => rowTexts(gridNamed(page, t.imports.check.tabs.problems)))
    .toEqual([`2 | 佐々木 実 | ${problem}`])

  await page.getByText(t.imports.check.doubtful.left('2')).waitFor()
  await showRows(page, t, 'doubtful', 2)
  const decision = page.getByRole('combobox', { name: t.imports.check.doubtful.decide('3') })
  const same = t.imports.check.doubtful.sameBecause('0101 青木 一郎', t.imports.check.why['same-name'])
  await decision.selectOption({ label: same })
  await page.getByText(t.imports.check.doubtful.left('1')).waitFor()
  await page.getByRole('button', { name: t.imports.check.commit('2') }).click()
  await page.getByRole('heading', { name: t.imports.result.title }).waitFor()
  await page.getByText(t.imports.result.doubtful('1')).waitFor()
  const people = await Promise.all(['0101', '0104', '佐々木 実'].map((who) => api.members.find({ who })))
  expect(people.map(({ phone, birthDate, note }) => ({ phone, birthDate, note }))).toEqual([
    { phone: '0377778888', birthDate: '1962-05-03', note: '' },
    { phone: '', birthDate: '2001-12-09', note: '' },
    { phone: '0311112222', birthDate: null, note: expect.stringContaining('昭和99年13月1日') },
  ])

  await page.getByRole('button', { name: t.imports.result.undo }).click()
  await page.getByRole('heading', { name: t.imports.result.undoneTitle }).waitFor()
  expect((await api.members.counts()).present).toBe(4)
})

test('the same file a second time has nothing new to bring', async () => {
  const { page, t } = await startApp({ files: ['roster-titled.xlsx'], at: '/import' })
  await pickFile(page, page.getByRole('button', { name: t.imports.file.choose }), fixturePath('roster-titled.xlsx'))
  await toTheCheck(page, t)

  await showRows(page, t, 'same', 4)
  await page.getByText(t.imports.check.nothingToDo).waitFor()
  expect(await page.getByRole('button', { name: t.imports.check.commit('0') }).isDisabled()).toBe(true)
})

test('a file that is no roster is refused in a sentence, and the next one is taken', async () => {
  const { page, t } = await startApp({ at: '/import' })
  const choose = page.getByRole('button', { name: t.imports.file.choose })
  await pickFile(page, choose, { name: '写真.xlsx', content: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]) })

  const place = { fileName: '写真.xlsx', sheet: null, row: null, column: null, limit: null }
  const sentence = t.refusals.FILE_FAULT({ code: 'NOT_A_SPREADSHEET', ...place })
  await page.getByRole('alert').getByText(sentence).waitFor()
  await pickFile(page, choose, fixturePath('roster-cp932.csv'))
  await throughTheWizard(page, t, '4')
})

test('an import that is stopped half way writes nothing', async () => {
  const { page, t, api } = await startApp({ at: '/import' })
  const lines = Array.from({ length: 60_000 }, (_, index) => `会員 ${index},カイイン,03${10_000_000 + index}`)
  const file = { name: '大きい.csv', content: ['氏名,フリガナ,電話番号', ...lines].join('\r\n') }
  await pickFile(page, page.getByRole('button', { name: t.imports.file.choose }), file)
  await toTheCheck(page, t)

  await page.getByRole('button', { name: t.imports.check.commit('60,000') }).click()
  await page.getByRole('button', { name: t.progress.cancel }).click()

  await page.getByRole('button', { name: t.imports.check.commit('60,000') }).waitFor()
  expect((await api.members.counts()).all).toBe(0)
})
