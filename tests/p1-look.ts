import { mkdirSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { createOffice } from '../src-main/core/app/office.ts'
import { apiOf } from '../src-main/core/app/router.ts'
import { fillDemo } from '../src-main/core/demo/fill-demo.ts'
import { startServer } from '../src-main/serve/server.ts'

const folder = mkdtempSync('/tmp/p1/club-')
const home = join(folder, 'home'); mkdirSync(home)
const office = createOffice({ home, host: 'cli', dailyBackups: false })
office.installation.setActor('佐藤')
const api = apiOf(office)
await api.clubs.create({ name: 'みどりの会', folder: join(folder, 'club') })
for await (const _ of fillDemo(api)) {}
const types = await api.memberTypes.list()
const regular = types.find((t) => t.name === '正会員')!
const monthly = await api.fees.save({ name: '月会費', amount: 500, rhythm: 'monthly', memberTypeIds: [regular.id], dueMonth: 1, familyRule: 'household' })
await api.fees.save({ name: '入会金', amount: 2000, rhythm: 'entrance', dueMonth: 1 })
await api.fees.save({ name: 'ご寄附', amount: 0, rhythm: 'occasion' })
const members = (await api.members.list({ limit: 5 })).rows
const fees = await api.fees.list()
await api.fees.saveAgreement({ memberId: members[0]!.id, feeId: monthly.id, kind: 'exempt', reason: '名誉会員', endsOn: '2027-03-31' })
await api.dues.run({ fiscalYear: 2026, feeIds: [monthly.id], through: '2026-10-31' })
const year = await api.dues.year({ fiscalYear: 2026, feeId: monthly.id, limit: 60 })
let i = 0
for (const row of year.rows) { i++; if (i % 4) await api.payments.record({ payerId: row.memberId, amount: 500 * (i % 7) + 200 * (i % 2) + 1, paidOn: '2026-10-10', allocations: undefined }) }
const server = await startServer({ office, rendererFolder: '/tmp/p1/out' })
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
const shots = process.argv.slice(2)
for (const [locale, scheme, w, h] of [['ja', 'light', 1280, 800], ['en', 'dark', 1024, 700]] as const) {
  if (shots.length && !shots.includes(locale)) continue
  const ctx = await browser.newContext({ locale: locale === 'ja' ? 'ja-JP' : 'en-GB', colorScheme: scheme, viewport: { width: w, height: h } })
  const page = await ctx.newPage()
  page.on('console', (m) => m.type() === 'error' && console.log('console', m.text().slice(0, 300)))
  page.on('pageerror', (e) => console.log('pageerror', e.message.slice(0, 300)))
  await page.goto(server.url)
  await page.waitForTimeout(1500)
  const go = async (path: string) => { const [a, q] = path.split('?'); await page.goto(`http://127.0.0.1:${server.port}/${q ? `?${q}` : ''}#${a}`); await page.waitForTimeout(1500) }
  const shot = (name: string) => page.screenshot({ path: `/tmp/p1/${name}-${locale}.png` })
  await go('/dues'); await page.waitForTimeout(700); await shot('year')
  await go('/dues/billing'); await page.waitForTimeout(900); await shot('billing')
  const odd = page.locator('section ul button').first()
  if (await odd.count()) { await odd.click(); await page.waitForTimeout(400); await shot('odd'); await page.keyboard.press('Escape') }
  await page.getByText(locale === 'ja' ? /これまでの請求/ : /Charged so far/).click(); await page.waitForTimeout(500); await shot('runs')
  await go('/settings/fees'); await page.waitForTimeout(500); await shot('fees')
  await page.locator('li').filter({ hasText: '年会費（正会員）' }).getByRole('button').filter({ has: page.locator('svg.tabler-icon-pencil') }).click()
  await page.waitForTimeout(300)
  await page.locator('summary').click()
  await page.waitForTimeout(200)
  await page.getByText(locale === 'ja' ? '料金を足す' : 'Add a price').click()
  await page.locator('select').nth(2).selectOption('months'); await page.waitForTimeout(300)
  await page.screenshot({ path: `/tmp/p1/fee-form-${locale}.png`, fullPage: true })
  await page.mouse.wheel(0, 800); await page.waitForTimeout(300); await shot('fee-form2')
  await go(`/members/${members[0]!.id}?tab=dues`); await page.waitForTimeout(900); await shot('member')
  await page.getByText(locale === 'ja' ? '取り決めを足す' : 'Add an agreement').click(); await page.waitForTimeout(400); await shot('agreement')
  await ctx.close()
}
await browser.close(); await server.close(); await office.close()
