import { expect, test } from 'vitest'
import { locales } from '../../src-shared/texts/texts.ts'
import { hasFocus } from './support/has-focus.ts'
import { fixturePath, startApp } from './support/start-app.ts'

test.each(locales)(
  'an event fills up from a form’s answers, somebody moves up, arrives and has a badge (%s)',
  async (locale) => {
    const { page, t, api, given, go } = await startApp({ locale, today: '2026-05-03' })
    await given.member('高橋 花子', { number: '0001', email: 'hanako@example.jp', mobile: '09011112222' })
    await given.member('佐藤 太郎', { number: '0002', email: 'family@example.jp', phone: '0312345678' })
    const words = t.events

    await go('/events')
    await page.getByRole('button', { name: words.add }).first().click()
    await page.getByLabel(words.form.name).fill('バスの旅')
    await page.getByLabel(words.form.startsOn, { exact: true }).fill('2026/6/1')
    await page.getByLabel(words.form.capacity, { exact: true }).first().fill('2')
    await page.getByLabel(words.form.amount, { exact: true }).fill('1000')
    await page.getByRole('button', { name: words.form.save }).click()
    await page.getByRole('button', { name: words.registrations.import }).click()

    await page.locator('input[type=file]').setInputFiles(fixturePath('forms/google-forms.csv'))
    await page.getByText(words.importing.doubtful('1')).waitFor()
    await page.getByRole('combobox', { name: /佐藤 次郎/ }).selectOption({ label: words.importing.asGuest })
    await page.getByRole('button', { name: words.importing.go('5') }).click()
    const first = page.getByRole('row', { name: /高橋 花子/ })
    await first.waitFor()
    const [event] = (await api.events.list({})).events
    expect(event?.counts).toMatchObject({ confirmed: 2, waiting: 3 })

    await page.getByRole('checkbox', { name: /高橋 花子/ }).click()
    await page.getByRole('button', { name: words.registrations.cancel, exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: words.registrations.cancel, exact: true }).click()
    await page.getByText(words.registrations.moved('山本 客')).waitFor()

    await page.getByRole('button', { name: words.acts.checkIn }).click()
    const field = page.getByRole('combobox', { name: t.checkIn.who })
    await expect.poll(() => field.evaluate((input) => input === document.activeElement)).toBe(true)
    await page.keyboard.type('山本\n')
    await page.getByRole('status').getByText(t.checkIn.arrived('山本 客'), { exact: true }).waitFor()
    await page.keyboard.type('山本\n')
    await page
      .getByText(t.checkIn.again('').split('（')[0]?.slice(0, 5) ?? '')
      .first()
      .waitFor()
    await page.getByRole('region', { name: t.checkIn.last }).getByRole('button', { name: t.checkIn.undo }).click()
    await page.getByText(t.checkIn.undone).first().waitFor()
    await page.getByRole('button', { name: t.checkIn.leave }).click()

    await page.getByText(words.parts.papers, { exact: true }).click()
    await page.getByRole('combobox', { name: words.papers.what }).selectOption('badges')
    await page.getByRole('button', { name: words.papers.make }).click()
    await page.getByText(t.preview.sheets('1')).waitFor()
    expect((await api.lists.records({})).records).toMatchObject([{ members: 2, format: 'pdf' }])
  },
)

test('a guest’s address is looked at, and whoever is registered twice leaves nothing to undo', async () => {
  const { page, t, api, given, go } = await startApp({ today: '2026-05-03' })
  const hana = await given.member('高橋 花子', { number: '0001' })
  const { id: eventId } = await api.events.save({
    name: 'バスの旅',
    startsOn: '2026-06-01',
    tickets: [{ name: '一般' }],
  })
  await api.registrations.add({ eventId, people: [{ personId: hana.id }] })
  const words = t.events.adding
  await go(`/events/${eventId}`)
  await page.getByRole('button', { name: t.events.registrations.add }).click()
  const dialog = page.getByRole('dialog', { name: words.title })

  await dialog.getByRole('combobox', { name: words.who }).fill('0001')
  await page.getByRole('option', { name: /高橋 花子/ }).click()
  await dialog.getByText(words.already('高橋 花子')).waitFor()
  expect(await dialog.getByRole('button', { name: t.shell.parts.undo }).count()).toBe(0)

  const name = dialog.getByRole('textbox', { name: words.guestName })
  await name.fill('山本 客')
  await dialog.getByRole('textbox', { name: words.guestPhone }).fill('１２')
  await dialog.getByRole('textbox', { name: words.guestEmail }).fill('abc')
  await page.keyboard.press('Enter')
  await dialog.getByText(t.members.form.problems.email).waitFor()
  await dialog.getByText(t.entry.phone.doubtful).waitFor()
  await dialog.getByRole('textbox', { name: words.guestEmail }).fill('kyaku@example.jp')
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: t.shell.parts.undo }).waitFor()
  await expect.poll(() => name.evaluate(hasFocus)).toBe(true)
  expect(await name.inputValue()).toBe('')
})

test.each(locales)(
  'a capacity in full-width digits counts, and one that is no whole number holds the event back (%s)',
  async (locale) => {
    const { page, t, api, go } = await startApp({ locale, today: '2026-05-03' })
    const words = t.events.form

    await go('/events')
    await page.getByRole('button', { name: t.events.add }).first().click()
    await page.getByLabel(words.name).fill('バスの旅')
    const capacity = page.getByLabel(words.capacity, { exact: true }).first()
    await capacity.pressSequentially('12.7')
    await page.getByText(t.numberField.notWhole()).waitFor()
    await page.getByRole('button', { name: words.save }).click()
    await expect.poll(() => capacity.evaluate((input) => input === document.activeElement)).toBe(true)
    expect(await capacity.inputValue()).toBe('12.7')
    expect((await api.events.list({})).events).toEqual([])

    await capacity.fill('２０')
    await page.getByText(t.numberField.notWhole()).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: words.save }).click()
    await expect.poll(async () => (await api.events.list({})).events).toMatchObject([{ capacity: 20 }])
  },
)
