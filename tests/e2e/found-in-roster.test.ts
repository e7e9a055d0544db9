import { expect, test } from 'vitest'
import { activeRow, gridNamed, rowTexts, rowWith } from './support/grid.ts'
import { hasFocus } from './support/has-focus.ts'
import { importFile } from './support/import-file.ts'
import { type App, startApp } from './support/start-app.ts'

async function findByPalette({ page, t }: Pick<App, 'page' | 't'>, name: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: t.shell.search.label }).fill(name)
  await page.getByRole('option', { name }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: t.members.panel.label(name) }).waitFor()
}

test('who is found by Ctrl+K stands in view in the list, and the keys go on from there', async () => {
  const app = await startApp()
  const { page, t, api, go } = app
  await importFile(api, new File([roster(300)], '名簿.csv'))
  await go('/members')
  const list = gridNamed(page, t.members.list)
  await expect.poll(() => rowTexts(list).then((rows) => rows[0])).toContain('会員 001')

  for (const name of ['会員 280', '会員 150']) {
    await findByPalette(app, name)
    await expect.poll(() => activeRow(list)).toContain(name)
    await expect.poll(() => rowWith(list, name).evaluate(isInView)).toBe(true)
  }
  await page.keyboard.press('Escape')
  await expect.poll(() => list.evaluate(hasFocus)).toBe(true)
  await page.keyboard.press('ArrowDown')
  expect(await activeRow(list)).toContain('会員 151')

  await go('/history')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await findByPalette(app, '会員 222')
  await expect.poll(() => activeRow(list)).toContain('会員 222')
  await expect.poll(() => rowWith(list, '会員 222').evaluate(isInView)).toBe(true)
})

test('who is found though the filter hides him stands in view once it is lifted', async () => {
  const app = await startApp()
  const { page, t, api, go } = app
  await importFile(api, new File([roster(300)], '名簿.csv'))
  await go('/members')
  const list = gridNamed(page, t.members.list)
  const search = page.getByRole('searchbox', { name: t.members.search })
  await search.fill('会員 29')
  await expect.poll(() => rowTexts(list).then(({ length }) => length)).toBe(13)

  await findByPalette(app, '会員 150')
  await expect.poll(() => rowTexts(list).then(({ length }) => length)).toBe(13)
  await search.fill('')
  await rowWith(list, '会員 150').waitFor()

  await expect.poll(() => activeRow(list)).toContain('会員 150')
  await expect.poll(() => rowWith(list, '会員 150').evaluate(isInView)).toBe(true)
})

test('who is opened at the lower edge stays in view when the panel makes the list lower', async () => {
  const app = await startApp()
  const { page, t, api, go } = app
  await importFile(api, new File([roster(300)], '名簿.csv'))
  await go('/members')
  const list = gridNamed(page, t.members.list)
  await list.focus()
  await page.keyboard.press('End')
  await expect.poll(() => activeRow(list)).toContain('会員 300')
  const height = await list.evaluate((element) => element.clientHeight)

  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: t.members.panel.label('会員 300') }).waitFor()

  await expect.poll(() => list.evaluate((element) => element.clientHeight)).toBeLessThan(height)
  await expect.poll(() => rowWith(list, '会員 300').evaluate(isInView)).toBe(true)
})

test('whoever moves on by key while the place of a person is asked for stays where he went', async () => {
  const app = await startApp()
  const { page, t, api, go } = app
  await importFile(api, new File([roster(300)], '名簿.csv'))
  const asked = Promise.withResolvers<() => void>()
  await page.routeWebSocket(/./, (socket) => {
    const core = socket.connectToServer()
    socket.onMessage((message) => {
      if (String(message).includes('members/place')) asked.resolve(() => core.send(message))
      else core.send(message)
    })
  })
  await go('/members')
  await page.reload()
  const list = gridNamed(page, t.members.list)
  await list.waitFor()

  await findByPalette(app, '会員 280')
  const answer = await asked.promise
  await list.focus()
  await page.keyboard.press('ArrowDown')
  answer()
  await page.waitForTimeout(1000)

  expect(await activeRow(list)).toContain('会員 002')
})

function roster(people: number): string {
  const lines = Array.from({ length: people }, (_, index) => {
    const number = String(index + 1).padStart(3, '0')
    return `${number},会員 ${number},カイイン ${number}`
  })
  return ['会員番号,氏名,フリガナ', ...lines].join('\r\n')
}

/** Runs in the page: whether a row lies wholly between the list's head and its lower edge. */
function isInView(row: Element): boolean {
  const list = row.closest('[role=grid]')
  const head = list?.querySelector('[role=columnheader]')?.getBoundingClientRect().bottom ?? 0
  const { top, bottom } = row.getBoundingClientRect()
  return top >= head - 1 && bottom <= (list?.getBoundingClientRect().bottom ?? 0) + 1
}
