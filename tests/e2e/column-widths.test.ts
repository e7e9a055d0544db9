import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { gridNamed } from './support/grid.ts'
import { startApp } from './support/start-app.ts'

const columnOf = (list: Locator, name: string) => list.getByRole('columnheader', { name, exact: true })
const widthOf = async (column: Locator) => Math.round((await column.boundingBox())?.width ?? 0)

/** Takes hold of the column's edge and pulls. */
async function pull(page: Page, edge: Locator, by: number): Promise<void> {
  const box = await edge.boundingBox()
  if (box === null) throw new Error('The edge is not on the screen')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + by / 2, y)
  await page.mouse.move(x + by, y)
  await page.mouse.up()
}

test('columns are as wide as they were pulled, by hand or by key, also the next day', async () => {
  const { page, t, given, go } = await startApp()
  await given.member('長宗我部 まどか', { number: '0001', kana: 'チョウソカベ マドカ', type: '家族会員' })
  await go('/members')
  const list = gridNamed(page, t.members.list)
  const type = columnOf(list, t.members.columns.type)
  const edge = type.getByRole('separator', { name: t.grid.widthOf(t.members.columns.type) })
  const before = await widthOf(type)

  await pull(page, edge, 60)
  await expect.poll(() => widthOf(type)).toBe(before + 60)
  await type.getByRole('button').focus()
  await page.keyboard.press('Shift+ArrowRight')
  await expect.poll(() => widthOf(type)).toBe(before + 76)
  const phone = columnOf(list, t.members.columns.phone)
  const phoneBefore = await widthOf(phone)
  await phone.getByRole('separator').focus()
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => widthOf(phone)).toBe(phoneBefore - 16)
  await page.reload()
  await expect.poll(() => widthOf(type)).toBe(before + 76)

  await edge.dblclick()
  await expect.poll(() => widthOf(type)).toBeLessThan(before)
  const cell = list.getByRole('gridcell').filter({ hasText: '家族会員' }).locator('span')
  expect(await cell.evaluate((span) => span.scrollWidth <= span.clientWidth)).toBe(true)

  await page.getByRole('button', { name: t.roster.layout.menu, exact: true }).click()
  await page.getByRole('menuitem', { name: t.roster.layout.usualWidths }).click()
  await expect.poll(() => widthOf(type)).toBe(before)
})
