import { expect, test } from 'vitest'
import { hasFocus } from './support/has-focus.ts'
import { startApp } from './support/start-app.ts'

test('member types are put in order by keyboard, and the button that moved one keeps the keys', async () => {
  const { page, t, api, go } = await startApp()
  for (const name of ['正会員', '家族会員', '賛助会員']) await api.memberTypes.save({ name })
  await go('/settings/types')
  const types = async () => (await api.memberTypes.list()).map(({ name }) => name)
  const up = page.getByRole('button', { name: `${t.settings.moveUp}: 賛助会員` })

  await up.press('Enter')
  await expect.poll(types).toEqual(['正会員', '賛助会員', '家族会員'])
  await page.getByText(t.settings.movedTo('賛助会員', '2')).waitFor({ state: 'attached' })
  expect(await up.evaluate(hasFocus)).toBe(true)
  await expect
    .poll(async () => {
      await up.press('Enter')
      return types()
    })
    .toEqual(['賛助会員', '正会員', '家族会員'])

  expect(await up.getAttribute('aria-disabled')).toBe('true')
  expect(await page.getByRole('listitem').filter({ hasText: t.settings.types.withVote }).allInnerTexts()).toEqual([
    expect.stringContaining('賛助会員'),
    expect.stringContaining('正会員'),
    expect.stringContaining('家族会員'),
  ])
})
