import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { gridNamed, rowTexts } from './support/grid.ts'
import { importFile } from './support/import-file.ts'
import { startApp } from './support/start-app.ts'

const people = 100_000

test('a roster of 100,000 scrolls to any place without a blank, by key and by its scroll bar', async () => {
  const { page, t, api, go } = await startApp({ at: '/history' })
  await importFile(api, new File([largeRoster()], '大きな名簿.csv'))
  await go('/members')
  const roster = gridNamed(page, t.members.list)
  await expect.poll(() => rowTexts(roster).then((rows) => rows[0])).toContain('000001')

  await roster.focus()
  await page.keyboard.press('End')
  await expect.poll(() => rowTexts(roster).then((rows) => rows.at(-1))).toContain('100000')
  await page.keyboard.press('Home')
  await expect.poll(() => rowTexts(roster).then((rows) => rows[0])).toContain('000001')

  for (const part of [0.25, 0.5, 0.75]) {
    await dragScrollBar(roster, part)
    await expect.poll(() => shownBlanks(roster)).toEqual({ blank: 0, gap: 0 })
  }
  await page.getByRole('searchbox', { name: t.members.search }).fill('会員077777')
  await expect.poll(() => rowTexts(roster)).toHaveLength(1)
})

function largeRoster(): string {
  const lines = Array.from({ length: people }, (_, index) => {
    const number = String(index + 1).padStart(6, '0')
    return `${number},会員 ${number},カイイン ${number},03${String(10_000_000 + index)}`
  })
  return ['会員番号,氏名,フリガナ,電話番号', ...lines].join('\r\n')
}

/** The bar jumps in steps, as a hand drags it: far pages are asked for and left again before they come. */
async function dragScrollBar(grid: Locator, part: number): Promise<void> {
  await grid.evaluate(async (element, part) => {
    const from = element.scrollTop
    const to = (element.scrollHeight - element.clientHeight) * part
    for (let step = 1; step <= 12; step += 1) {
      element.scrollTop = from + ((to - from) * step) / 12
      await new Promise((next) => requestAnimationFrame(next))
    }
  }, part)
}

/** Rows in view that hold nothing yet, and pixels of the view where there is no row at all. */
function shownBlanks(grid: Locator): Promise<{ blank: number; gap: number }> {
  return grid.evaluate((element) => {
    const view = element.getBoundingClientRect()
    const head = element.querySelector('[role=columnheader]')?.getBoundingClientRect().bottom ?? view.top
    const rows = [...element.querySelectorAll('[role=row]:has([role=gridcell])')]
      .map((row) => ({ box: row.getBoundingClientRect(), text: row.textContent ?? '' }))
      .filter(({ box }) => box.bottom > head && box.top < view.bottom)
      .sort((one, other) => one.box.top - other.box.top)
    const covered = rows.reduce(
      (at, { box }) => (box.top <= at + 1 ? Math.max(at, box.bottom) : at),
      Math.min(head, rows[0]?.box.top ?? Number.POSITIVE_INFINITY),
    )
    return {
      blank: rows.filter(({ text }) => text === '').length,
      gap: Math.max(0, Math.round(Math.min(view.bottom - 20, Number.MAX_SAFE_INTEGER) - covered)),
    }
  })
}
