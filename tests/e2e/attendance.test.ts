import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Locale, Texts } from '../../src-shared/texts/texts.ts'
import { startApp } from './support/start-app.ts'

const rule = { weekday: 4, weeks: [], startsAt: '19:00', endsAt: '21:00', from: '2026-04-01', until: null }

test.each<Locale>(['ja', 'en'])('a practice evening by keyboard alone (%s)', async (locale) => {
  const { page, t, api, given, go } = await startApp({ locale, today: '2026-05-07' })
  const people = { '青木 一': 'アオキ イチ', '井上 二': 'イノウエ ジ', '千葉 三': 'チバ サン', '土井 四': 'ドイ シ' }
  for (const [name, kana] of Object.entries(people)) await given.member(name, { kana })
  const { id: activityId } = await api.activities.save({ name: '木曜練習', timetable: [rule], minimumRate: 60 })
  const words = t.attendance
  await go('/attendance')

  await page.getByRole('link', { name: words.activities.sessions }).press('Enter')
  await page.getByRole('button', { name: words.sessions.plan }).first().press('Enter')
  await page.getByRole('button', { name: words.sessions.make('27') }).press('Enter')
  await page.getByRole('button', { name: words.sessions.add }).press('Enter')
  await page.getByRole('textbox', { name: words.form.startsAt }).fill('25:00')
  await page.getByRole('button', { name: words.form.save }).press('Enter')
  await page.getByText(t.timeField.unreadable).waitFor()
  await page.getByRole('textbox', { name: words.form.startsAt }).fill('')
  await page.getByRole('textbox', { name: words.sessions.day }).fill('')
  await page.getByRole('button', { name: words.form.save }).press('Enter')
  await page.getByRole('dialog').getByText(t.settings.required).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: words.activities.sheet, exact: true }).press('Enter')
  await page.getByRole('grid', { name: words.sheet.title('木曜練習') }).focus()
  for (const key of ['1', '2', 'x', 'ArrowUp']) await page.keyboard.press(key)
  await page.keyboard.press('n')
  await page.getByRole('textbox', { name: words.sheet.note }).fill('家の用事')
  await page.keyboard.press('Enter')
  await cell(page, t, '千葉 三', 'absent', '家の用事').waitFor()

  await page.getByRole('grid', { name: words.sheet.title('木曜練習') }).focus()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('4')
  await cell(page, t, '千葉 三', 'excused').waitFor()
  await page.getByRole('grid').getByRole('button', { name: '5/7' }).press('Enter')
  await page.getByRole('menuitem', { name: words.sheet.markRest(words.states.absent) }).press('Enter')
  await cell(page, t, '土井 四', 'absent').waitFor()
  await page.getByRole('button', { name: words.sheet.later }).press('Enter')
  await page.getByRole('columnheader', { name: '5/14' }).waitFor()
  await page.keyboard.press('4')
  await page.getByRole('gridcell', { name: words.sheet.cell('青木 一', '5/14', words.states.excused) }).waitFor()

  const { marks } = await api.attendance.sheet({ activityId })
  expect(marks.map(({ state, note }) => [state, note])).toEqual([
    ['present', ''],
    ['late', ''],
    ['excused', ''],
    ['absent', ''],
  ])

  await page.getByRole('button', { name: words.activities.rates }).press('Enter')
  await page.getByText('66.7%', { exact: false }).first().waitFor()
  await page.getByRole('checkbox', { name: words.rates.warned }).press('Space')
  await page.getByText(words.rates.belowMinimum, { exact: false }).waitFor()
})

test('an activity half entered is asked about before it is lost', async () => {
  const { page, t } = await startApp({ at: '/attendance' })
  const form = page.getByRole('dialog', { name: t.attendance.activities.add })
  const asked = page.getByRole('dialog', { name: t.unsaved.title })
  await page.getByRole('button', { name: t.attendance.activities.add }).first().click()
  const name = form.getByRole('textbox', { name: t.attendance.form.name })
  await name.fill('木曜練習')

  await page.keyboard.press('Escape')
  await asked.waitFor()
  await page.keyboard.press('Escape')
  await asked.waitFor({ state: 'detached' })
  expect(await name.inputValue()).toBe('木曜練習')

  await form.getByRole('button', { name: t.shell.parts.cancel }).click()
  await asked.getByRole('button', { name: t.unsaved.discard }).click()
  await form.waitFor({ state: 'detached' })
})

function cell(page: Page, { attendance }: Texts, name: string, state: keyof Texts['attendance']['states'], note = '') {
  const said = [attendance.states[state], note].filter(Boolean).join(' ')
  return page.getByRole('gridcell', { name: attendance.sheet.cell(name, '5/7', said), exact: true })
}
