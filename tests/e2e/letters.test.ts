import { expect, test } from 'vitest'
import { locales } from '../../src-shared/texts/texts.ts'
import { hasFocus } from './support/has-focus.ts'
import { startApp } from './support/start-app.ts'

const account = { bankCode: '0001', branchCode: '123', accountType: '1' as const, accountNumber: '7654321' }

test.each(locales)(
  'who is in arrears gets a reminder that stays on record, and the bank is asked to draw the dues (%s)',
  async (locale) => {
    const { page, t, api, given, go } = await startApp({ locale, today: '2026-11-22' })
    const late = await given.member('山田 太郎', { number: '0001', owes: { 2025: 5000 } })
    const paying = await given.member('近藤 花江', { number: '0002', owes: { 2026: 8000 } })
    const { id: debitFundId } = await api.funds.save({
      name: 'みどり銀行',
      kind: 'bank',
      ...account,
      accountType: '普通',
    })
    await api.settings.update({ debitCode: '1234567890', debitName: 'ミドリノカイ', debitFundId })
    await api.debits.saveMandate({ ...account, memberId: paying.id, holderKana: 'コンドウ ハナエ' })
    const words = t.notices

    await go('/dues')
    const search = page.getByRole('textbox', { name: t.dues.year.search })
    await search.waitFor()
    await page.keyboard.press('/')
    expect(await search.evaluate(hasFocus)).toBe(true)
    await page.getByRole('button', { name: words.title }).click()
    await page.getByRole('combobox', { name: words.kind }).selectOption('reminder')
    await page.getByText(words.marked('1', '¥5,000')).waitFor()
    await page.getByRole('button', { name: words.look }).click()
    await page.getByRole('button', { name: words.sheet.make('1') }).click()
    await page.getByText(words.sheet.made('1')).waitFor()
    await page.getByText(words.tabs.sent, { exact: true }).click()
    await page.getByRole('row', { name: /山田 太郎/ }).waitFor()
    expect((await api.notices.list({})).notices).toMatchObject([
      { payerId: late.id, kind: 'reminder', level: 1, channel: 'letter', amount: 5000 },
    ])

    await page.getByText(words.tabs.debits, { exact: true }).click()
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: words.debits.make('1', '¥8,000') }).click()
    expect((await saved).suggestedFilename()).toContain('2026-11-22')
    await page.getByText(words.debits.waiting).waitFor()
    expect(await api.debits.requests()).toMatchObject([{ drawnOn: '2026-11-22', count: 1, total: 8000, answer: null }])
  },
)
