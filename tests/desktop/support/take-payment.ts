import { expect } from 'vitest'
import type { DesktopApp } from './desktop-app.ts'

/** 髙橋 一 pays the year's 5,000 yen at the desk; the receipt's preview stands open. */
export async function takePayment({ page, t, go }: DesktopApp): Promise<ReturnType<DesktopApp['page']['getByRole']>> {
  await go('/dues/desk')
  await page.getByRole('combobox', { name: t.dues.desk.who }).fill('0003')
  await page.keyboard.press('Enter')
  await page.getByText(t.dues.desk.openSum('¥5,000')).waitFor()
  await expect.poll(() => page.getByLabel(t.dues.desk.amount).inputValue()).toBe('5,000')
  await page.keyboard.press('Control+Enter')
  const paper = page.getByRole('dialog').filter({ has: page.getByRole('img', { name: /髙橋 一/ }) })
  await paper.waitFor()
  return paper
}
