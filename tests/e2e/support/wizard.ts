import type { Page } from 'playwright-core'
import type { Texts } from '../../../src-shared/texts/texts.ts'
import { takeChoice } from './choice.ts'

/** From a file that was just read to the check, with all guesses kept. */
export async function toTheCheck(page: Page, t: Texts): Promise<void> {
  await page.getByText(t.imports.sheet.lead).waitFor()
  await page.getByRole('button', { name: t.imports.next }).click()
  await page.getByText(t.imports.columns.lead).waitFor()
  await page.getByRole('button', { name: t.imports.next }).click()
  await page.getByRole('radiogroup', { name: t.imports.check.tabsLabel }).waitFor()
}

/** The same, and then `rows` rows are written. */
export async function throughTheWizard(page: Page, t: Texts, rows: string): Promise<void> {
  await toTheCheck(page, t)
  await page.getByRole('button', { name: t.imports.check.commit(rows) }).click()
  await page.getByRole('heading', { name: t.imports.result.title }).waitFor()
}

/** One kind of rows of the check, with how many there are. */
export async function showRows(
  page: Page,
  t: Texts,
  tab: keyof Texts['imports']['check']['tabs'],
  count: number,
): Promise<void> {
  await takeChoice(page, t.imports.check.tabsLabel, `${t.imports.check.tabs[tab]} ${count}`)
}
