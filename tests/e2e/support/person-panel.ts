import type { Locator, Page } from 'playwright-core'
import type { Texts } from '../../../src-shared/texts/texts.ts'
import { gridNamed } from './grid.ts'

/** Opens someone of the roster beside it and answers the panel. */
export async function openPerson(page: Page, t: Texts, name: string): Promise<Locator> {
  await gridNamed(page, t.members.list).getByText(name, { exact: true }).click()
  const panel = page.getByRole('region', { name: t.members.panel.label(name) })
  await fieldsOf(panel, t)('familyName').waitFor()
  return panel
}

/** Opens whoever stands first in the roster. */
export async function openFirstPerson(page: Page, t: Texts): Promise<void> {
  await gridNamed(page, t.members.list).getByRole('row').nth(1).click()
  await page.getByLabel(t.fields.member.familyName, { exact: true }).waitFor()
}

/** The fields of a person's form by the contract's names. */
export function fieldsOf(panel: Locator, t: Texts): (name: keyof Texts['fields']['member']) => Locator {
  return (name) => panel.getByLabel(t.fields.member[name], { exact: true })
}

/** Does one of the things that the panel's menu offers. */
export async function personAct(page: Page, t: Texts, act: string): Promise<void> {
  await page.getByRole('button', { name: t.members.panel.acts }).click()
  await page.getByRole('menuitem', { name: act }).click()
}

/** One of the views over the roster: members, paused, trash… */
export function viewNamed(page: Page, t: Texts, name: string): Locator {
  return page.getByRole('group', { name: t.members.views.label }).getByRole('button', { name })
}
