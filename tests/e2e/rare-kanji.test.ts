import { expect, test } from 'vitest'
import { gridNamed } from './support/grid.ts'
import { startApp } from './support/start-app.ts'

test('the large face for rare kanji is fetched only where a name has one', async () => {
  const { page, t, given, go } = await startApp({ locale: 'ja' })
  await given.member('髙橋 﨑子')
  await go('/members')
  await gridNamed(page, t.members.list).getByText('髙橋').waitFor()

  const faces = await page.evaluate(async () => {
    await document.fonts.ready
    const fetched = performance.getEntriesByType('resource').filter(({ name }) => name.includes('NotoSansJP'))
    const rare = (text: string) => document.fonts.load('16px "Meibo Rare"', text)
    const common = (await rare('髙橋﨑子吉田')).length
    return { fetched: fetched.length, common, rare: (await rare('𠮷')).length }
  })

  expect(faces).toEqual({ fetched: 0, common: 0, rare: 1 })
})
