import { takeChoice } from '../support/choice.ts'
import { pickFile } from '../support/files.ts'
import { gridNamed } from '../support/grid.ts'
import type { Album } from '../support/screen-album.ts'
import type { App } from '../support/start-app.ts'

export async function importing({ page, t, go }: App, album: Album): Promise<void> {
  await go('/import')
  await album.take('import-file', page.getByRole('button', { name: t.imports.file.choose }))
  await pickFile(page, page.getByRole('button', { name: t.imports.file.choose }), doubtfulRoster)
  await album.take('import-sheet', page.getByText(t.imports.sheet.lead))
  await page.getByRole('button', { name: t.imports.next }).click()
  await album.take('import-columns', page.getByText(t.imports.columns.lead))
  await page.getByRole('button', { name: t.imports.next }).click()
  await album.take('import-check', gridNamed(page, t.imports.check.tabs.all).getByRole('gridcell'))
  await takeChoice(page, t.imports.check.tabsLabel, `${t.imports.check.tabs.problems} 1`)
  await album.take('import-problems', gridNamed(page, t.imports.check.tabs.problems).getByRole('gridcell'))
  await gridNamed(page, t.imports.check.tabs.problems).getByRole('row').nth(1).click()
  await album.take('import-row', page.getByRole('button', { name: t.grid.closePanel }))
  await page.getByRole('button', { name: t.imports.check.commit('2') }).click()
  await album.take('import-result', page.getByRole('heading', { name: t.imports.result.title }))
  await page.getByRole('button', { name: t.imports.result.undo }).click()
  await page.getByRole('heading', { name: t.imports.result.undoneTitle }).waitFor()
  await page.getByRole('button', { name: t.imports.result.again }).click()
  await pickFile(page, page.getByRole('button', { name: t.imports.file.choose }), {
    name: '写真.xlsx',
    content: Buffer.from([0x89, 0x50, 0]),
  })
  await album.take('import-refused', page.getByRole('alert'))
}

/** Two new people, one cell that cannot be read, and a row of totals. */
const doubtfulRoster = {
  name: '新しい会員.csv',
  content: [
    'みどりの会　名簿,,,,',
    '会員番号,氏名,フリガナ,電話番号,生年月日',
    '9001,長宗我部 まどか,チョウソカベ マドカ,03-1111-2222,昭和99年13月1日',
    '9002,勅使河原 源五郎,テシガワラ ゲンゴロウ,090-3333-4444,S30.2.3',
    ',合計,,2名,',
  ].join('\r\n'),
}
