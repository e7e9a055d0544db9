import type { Page } from 'playwright-core'

/** Takes one of a row of choices: the radio itself is not drawn, its words are what a hand hits. */
export async function takeChoice(page: Page, group: string, words: string): Promise<void> {
  await page.getByRole('radiogroup', { name: group, exact: true }).getByText(words, { exact: true }).click()
}
