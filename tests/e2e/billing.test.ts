import { expect, test } from 'vitest'
import { gridNamed, rowTexts } from './support/grid.ts'
import { startApp } from './support/start-app.ts'

test('a monthly fee is charged up to a month, stands in the year as columns, and is taken back', async () => {
  const { page, t, api, given, go } = await startApp({ today: '2026-05-10', club: 'みどりの会' })
  await given.member('髙橋 一', { number: '1' })
  await given.member('阿部 花', { number: '2', joinedOn: '2026-05-02' })
  await given.fee('月会費', 500, { rhythm: 'monthly', dueMonth: 1 })

  await go('/dues/billing')
  await page.getByLabel(t.billing.page.through).selectOption({ label: t.billing.page.upTo('2026年5月') })
  await page.getByRole('button', { name: t.dues.billing.act('2', '¥1,500') }).click()
  await page.getByRole('button', { name: t.dues.billing.seeYear }).click()
  const grid = gridNamed(page, t.dues.year.grid)
  await expect.poll(() => rowTexts(grid)).toHaveLength(2)
  for (const month of ['4', '5'])
    await grid.getByRole('columnheader', { name: t.billing.year.month(month), exact: true }).waitFor()

  await go('/dues/billing')
  await page.getByText(t.billing.page.made('1')).click()
  await page.getByRole('button', { name: t.billing.runs.takeBack }).click()
  await page.getByRole('dialog').getByRole('button', { name: t.billing.runs.takeBack }).click()
  await page.getByText(t.billing.runs.none).waitFor()

  expect(await api.dues.runs({})).toEqual([])
})

test('what is agreed with a member, and the price by months, are seen before anything is charged', async () => {
  const { page, t, given, go } = await startApp({ today: '2026-05-10', club: 'みどりの会' })
  const hajime = await given.member('髙橋 一', { number: '1' })
  await given.member('阿部 花', { number: '2', joinedOn: '2026-10-02' })
  await given.fee('年会費', 3000)

  await go('/settings/fees')
  await page.getByRole('button', { name: `${t.settings.edit}: 年会費` }).click()
  await page.getByText(t.billing.rules.more).click()
  await page.getByLabel(t.billing.rules.joining).selectOption(t.fields.prorations.months)
  await page.getByText(t.billing.rules.monthsExample('10月', '¥3,000', '6', '12', '¥1,500')).waitFor()
  await page.getByRole('button', { name: t.settings.save, exact: true }).click()
  await page.getByText(t.settings.fees.savedOne('年会費')).waitFor()

  await go(`/members/${hajime.id}?tab=dues`)
  await page.getByRole('button', { name: t.billing.agreements.add }).click()
  await page.getByRole('dialog').getByLabel(t.billing.agreements.reason).fill('名誉会員')
  await page.getByRole('button', { name: t.belonging.save, exact: true }).click()
  await page.getByText('名誉会員').first().waitFor()

  await go('/dues/billing')
  await page.getByRole('button', { name: t.dues.billing.act('1', '¥1,500') }).waitFor()
  await page.getByText(`${t.billing.page.outcomes.exempt} 1`).click()
  await expect.poll(() => rowTexts(gridNamed(page, t.dues.billing.names))).toEqual([expect.stringContaining('髙橋 一')])
})
