import { expect, test } from 'vitest'
import { gridNamed, rowWith } from './support/grid.ts'
import { hasFocus } from './support/has-focus.ts'
import { startApp } from './support/start-app.ts'

test('an evening at the desk: dues, a company’s donation, change to give, and the tin counted', async () => {
  const { page, t, api, given, go } = await startApp({ today: '2026-05-10' })
  await given.member('髙橋 一', { number: '0001', kana: 'タカハシ ハジメ', owes: { 2026: 3000 } })
  await given.fee('寄付', 1, { rhythm: 'occasion' })
  await api.contacts.save({ name: 'みどり商店', kana: 'みどりしょうてん', kind: 'body' })
  const words = t.payments
  await go('/dues/desk')

  await page.getByRole('combobox', { name: words.batches.choose }).selectOption(words.batches.newOne)
  const form = page.getByRole('dialog', { name: words.batches.begin })
  await form.getByLabel(words.batches.name).fill('総会の受付')
  await form.getByLabel(words.batches.expected).fill('8000')
  await page.keyboard.press('Enter')
  await form.waitFor({ state: 'hidden' })

  const who = page.getByRole('combobox', { name: t.dues.desk.who })
  await who.fill('1')
  await page.keyboard.press('Enter')
  await page.getByText(t.dues.desk.openSum('¥3,000')).waitFor()
  await page.keyboard.press('Enter')
  await page.getByText(words.batches.rest('¥5,000')).waitFor()

  await who.fill('みどり')
  await page.getByRole('option', { name: /みどり商店/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: words.desk.occasion }).click()
  await page.getByLabel(words.desk.occasionAmount, { exact: true }).fill('5000')
  await page.getByLabel(words.desk.handed).fill('10000')
  await page.getByText(words.desk.change('¥10,000', '¥5,000')).waitFor()
  await page.getByLabel(t.dues.desk.amount).press('Enter')
  await page.getByText(words.batches.reached, { exact: false }).waitFor()

  await page.getByRole('button', { name: words.batches.close, exact: true }).click()
  const closing = page.getByRole('dialog', { name: words.batches.closeTitle('総会の受付') })
  const close = closing.getByRole('button', { name: words.batches.close, exact: true })
  const counted = closing.getByLabel(words.batches.counted)
  await close.click()
  await closing.getByText(words.batches.needsCounted).waitFor()
  await expect.poll(() => counted.evaluate(hasFocus)).toBe(true)
  await counted.fill('7900')
  await close.click()
  await expect.poll(() => closing.getByLabel(words.batches.reason).evaluate(hasFocus)).toBe(true)
  await closing.getByText(words.batches.short('¥100'), { exact: false }).waitFor()
  await closing.getByLabel(words.batches.reason).fill('両替の間違い')
  await close.click()
  await closing.waitFor({ state: 'hidden' })

  const [batch] = (await api.batches.list({})).batches
  expect(batch).toMatchObject({ sum: 8000, payments: 2, expected: 8000, closed: { counted: 7900 } })
  expect((await api.payments.list({ search: 'みどり' })).payments).toMatchObject([
    { payerKind: 'contact', credit: 0, allocations: [{ feeName: '寄付', amount: 5000, occasion: true }] },
  ])
})

test('money is given back from the list of payments, and the list says so', async () => {
  const { page, t, api, given, go } = await startApp({ locale: 'en', today: '2026-05-10' })
  const ada = await given.member('Ada', { owes: { 2026: 3000 } })
  const paid = await given.payment(ada, 3000, { paidOn: '2026-05-01' })
  const words = t.payments.refund
  await go(`/dues/payments?payment=${paid.id}`)

  await page.getByRole('button', { name: words.act, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: words.title })
  await dialog.getByLabel(words.amount).fill('1000')
  await dialog.getByLabel(words.reason).fill('Left in mid-year')
  await dialog.getByText(words.waived).click()
  await dialog.getByRole('button', { name: words.act, exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })

  await rowWith(gridNamed(page, t.dues.payments.grid), 'Ada').waitFor()
  await page.getByText(t.payments.filter.refundedSum('¥1,000')).waitFor()
  expect(await api.dues.account({ memberId: ada.id })).toMatchObject({ open: 0, charges: [{ waived: 1000 }] })
})
