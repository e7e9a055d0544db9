import { expect, test } from 'vitest'
import { gridNamed, rowTexts } from './support/grid.ts'
import { importFile } from './support/import-file.ts'
import { dragScrollBar, shownBlanks } from './support/scroll-bar.ts'
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
