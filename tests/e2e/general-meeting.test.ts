import { expect, test } from 'vitest'
import { voterCode } from '../../src-shared/domain/voter-code.ts'
import { meetingPapers } from '../../src-shared/texts/meeting-papers.ts'
import { locales } from '../../src-shared/texts/texts.ts'
import { startApp } from './support/start-app.ts'

/** Types as a scanner does: all keys within a moment, however long the page takes over each. */
function scan(code: string): void {
  const init = { bubbles: true, cancelable: true }
  const keys = [...code, 'Enter'].map((key) => new KeyboardEvent('keydown', { key, ...init }))
  for (const key of keys) document.activeElement?.dispatchEvent(key)
}

test.each(locales)('a general meeting goes from its notice to its minutes (%s)', async (locale) => {
  const { page, t, api, given, go } = await startApp({ locale, today: '2026-05-24' })
  const words = t.meetings
  const papers = meetingPapers[locale]
  const tab = (name: string) =>
    page.getByRole('radiogroup', { name: words.tabs.label }).getByText(name, { exact: true }).click()
  await given.memberType('正会員', { votes: true })
  const people = { '青木 一': 'アオキ ハジメ', '石田 花子': 'イシダ ハナコ', '上野 三枝': 'ウエノ ミエ' }
  for (const [name, kana] of Object.entries(people)) {
    await given.member(name, { type: '正会員', joinedOn: '2020-04-01', kana })
  }

  // The rules, and one item.
  await go('/meetings')
  await page.getByRole('button', { name: words.add }).click()
  await page.getByLabel(words.form.name).fill('通常総会')
  await page.getByRole('button', { name: words.save }).click()
  await page.getByRole('button', { name: words.agenda.add, exact: true }).click()
  await page.getByLabel(words.agenda.item).fill('決算の承認')
  await page.getByRole('region', { name: words.agenda.title }).getByRole('button', { name: words.save }).click()
  await page.getByText(words.agenda.saved).waitFor()

  // Who is entitled, and their papers.
  await tab(words.tabs.voters)
  await page.getByRole('button', { name: words.voters.fix, exact: true }).click()
  await page.getByRole('row', { name: /石田 花子/ }).waitFor()
  await tab(words.tabs.papers)
  await page.getByRole('button', { name: words.papers.make(papers.people('3')) }).click()
  await page.getByText(words.papers.made(papers.people('3'))).waitFor()

  // Written votes by scanner and keyboard, an arrival by number.
  const [{ id: meetingId } = { id: '' }] = (await api.meetings.list({})).meetings
  await tab(words.tabs.intake)
  await page.getByLabel(words.intake.who).fill(voterCode(meetingId, 1))
  await page.keyboard.press('Enter')
  await page.getByText(words.intake.what).waitFor()
  await page.keyboard.press('4')
  await page.getByRole('group', { name: words.intake.votes }).waitFor()
  await page.keyboard.press('2')
  await page.evaluate(scan, voterCode(meetingId, 2))
  await page.getByRole('listitem').filter({ hasText: words.intake.kinds.written }).waitFor()
  await page.getByText('石田 花子').waitFor()
  await page.keyboard.press('6')
  await page.getByText(`○ ${words.live.reached}`).waitFor()

  // The ballot, and the minutes.
  await tab(words.tabs.live)
  await page.getByRole('button', { name: words.live.open }).click()
  const against = page.getByRole('textbox', { name: papers.votes.against })
  await against.fill('3')
  await tab(words.tabs.minutes)
  await against.waitFor({ state: 'detached' })
  await tab(words.tabs.live)
  expect(await against.inputValue()).toBe('3')
  await against.fill('0')
  await page.getByRole('button', { name: words.live.rest }).click()
  await page.getByRole('button', { name: words.live.keep }).click()
  await page.getByRole('status').filter({ hasText: papers.outcomes.tie }).waitFor()
  await page.getByRole('radiogroup', { name: words.live.casting }).getByText(words.live.castings.for).click()
  await page.getByRole('status').filter({ hasText: papers.outcomes.carried }).waitFor()
  await page.getByRole('button', { name: words.live.close }).click()
  await page.getByRole('dialog').getByRole('button', { name: words.live.close }).click()
  await tab(words.tabs.minutes)
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: words.minutes.docx }).click()
  expect((await saved).suggestedFilename()).toBe(`${papers.fileNames.minutes('通常総会')}.docx`)

  const { meetings } = await api.meetings.list({})
  const { written, inPerson, present } = meetings[0]?.quorumState ?? {}
  expect([written?.people, inPerson?.people, present?.people]).toEqual([1, 1, 2])
})
