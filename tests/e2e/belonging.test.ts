import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { locales } from '../../src-shared/texts/texts.ts'
import { takeChoice } from './support/choice.ts'
import { openAlbum } from './support/screen-album.ts'
import { startApp } from './support/start-app.ts'

for (const locale of locales) {
  test(`groups, tags, offices, guardians and consents are kept by keyboard alone (${locale})`, async () => {
    const { page, t, api, given, go } = await startApp({ locale })
    const album = openAlbum(page, `belonging-${locale}`)
    const words = t.belonging
    const child = await given.member('青木 空', { birthDate: '2014-05-05' })
    const mother = await given.member('青木 海')
    await given.household('青木家', child, mother)
    await api.offices.save({ name: '会長', director: true })

    await go('/settings/groups')
    await press(page, 'button', words.groups.add)
    await typeAndEnter(page, '1班', '班')
    await page.getByRole('alert').getByText(words.groups.savedOne('1班')).waitFor()
    await album.take('groups', page.getByText(words.groups.members('0')))

    await go(`/members/${child.id}?tab=belonging`)
    await page.getByRole('combobox', { name: words.tags.type }).focus()
    await page.keyboard.type('送迎できる')
    await page.getByRole('option', { name: words.tags.create('送迎できる') }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: words.tags.untie('送迎できる') }).waitFor()

    await press(page, 'button', words.groups.join)
    await choose(page, words.groups.which, '1班')
    await page.getByRole('dialog').getByLabel(words.groups.role).focus()
    await page.keyboard.type('班長')
    await page.keyboard.press('Enter')
    await page.getByText('班長').waitFor()

    await press(page, 'button', words.offices.appoint)
    await choose(page, words.offices.which, '会長')
    await album.take('office', page.getByRole('dialog').getByText(words.offices.paid))
    await press(page, 'button', words.save)
    await page.getByRole('alert').getByText(words.offices.appointed('会長')).waitFor()

    await press(page, 'button', words.guardians.add)
    await choose(page, words.guardians.which, '青木 海')
    await page.getByRole('dialog').getByLabel(words.guardians.relation).focus()
    await page.keyboard.type('母')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: words.edit('青木 海') }).waitFor()

    await takeChoice(page, words.consents.answer(t.fields.consentPurposes.photo), words.consents.refused)
    await page.getByRole('alert').getByText(words.consents.saved).waitFor()
    await album.take('person', page.getByRole('heading', { name: words.consents.title }))

    expect(await api.members.get({ id: child.id })).toMatchObject({
      tags: [{ name: '送迎できる' }],
      groups: [{ name: '1班', kind: '班', role: '班長', startsOn: '2026-05-03', endsOn: null }],
      offices: [{ name: '会長', director: true, startsOn: '2026-05-03' }],
      guardians: [{ guardianId: mother.id, relation: '母' }],
      consents: [{ purpose: 'photo', answer: 'refused', answeredOn: '2026-05-03' }],
    })
    await page.getByRole('alert').getByRole('button', { name: t.shell.parts.undo }).last().press('Enter')
    await expect.poll(async () => (await api.members.get({ id: child.id })).consents).toEqual([])
    expect(album.misfits).toEqual([])
  })
}

test('a household has a head, and a group shows who is in it', async () => {
  const { page, t, api, given, go } = await startApp()
  const album = openAlbum(page, 'belonging-together')
  const words = t.belonging
  const [father, mother] = [await given.member('青木 山'), await given.member('青木 海')]
  const guest = await given.member('井上 川')
  const { id } = await given.household('青木家', father, mother)
  const group = await api.groups.save({ name: '1班', kind: '班' })
  await api.groups.assign({ groupId: group.id, who: { ids: [father.id] }, startsOn: '2020-04-01', role: '班長' })

  await go(`/members/households?household=${id}`)
  await page.getByRole('button', { name: words.household.acts('青木 海') }).click()
  await page.getByRole('menuitem', { name: words.household.makeHead }).click()
  await page.getByText(words.household.head, { exact: true }).waitFor()
  await choose(page, words.household.addPerson, '井上 川')
  await page.getByRole('alert').getByText(words.household.added('井上 川')).waitFor()
  await album.take('household', page.getByRole('link', { name: '井上 川' }))
  await go(`/members/groups?group=${group.id}`)
  await choose(page, words.groupsPage.addPerson, '青木 海')
  await page.getByRole('link', { name: '青木 海' }).waitFor()
  await album.take('group', page.getByText('班長'))

  const household = await api.households.get({ id })
  expect(household.headId).toBe(mother.id)
  expect(new Set(household.members.map((member) => member.id))).toEqual(new Set([father.id, mother.id, guest.id]))
  expect((await api.groups.list())[0]?.memberCount).toBe(2)
  expect(album.misfits).toEqual([])
})

test('a required field is asked for, a private one is hidden until asked for', async () => {
  const { page, t, api, given, go } = await startApp()
  const contact = await given.customField('緊急連絡先', { required: true })
  const health = await given.customField('持病', { sensitive: true })
  await given.customField('会報', { kind: 'choices', choices: ['郵送', 'メール'], defaultValue: ['郵送'] })
  const { id } = await api.members.add({ fullName: '青木 空', custom: { [contact.id]: '妻', [health.id]: '高血圧' } })
  const words = t.belonging.form

  await go(`/members/${id}`)
  await page.getByRole('button', { name: words.showField('持病') }).waitFor()
  expect(await page.getByText('高血圧').count()).toBe(0)
  await page.getByRole('button', { name: words.showField('持病') }).click()
  expect(await page.getByLabel('持病').inputValue()).toBe('高血圧')

  await page.getByLabel('緊急連絡先').fill('')
  await page.getByRole('button', { name: t.members.form.save, exact: true }).click()
  await page.getByText(words.missing('緊急連絡先')).waitFor()
  await page.getByLabel('緊急連絡先').fill('長男')
  await page.getByRole('button', { name: t.members.form.save, exact: true }).click()
  await page.getByRole('alert').getByText(t.members.form.saved).waitFor()

  expect((await api.members.get({ id })).custom).toMatchObject({ [contact.id]: '長男', [health.id]: '高血圧' })
  await go('/members/new')
  expect(await page.getByRole('checkbox', { name: '郵送' }).isChecked()).toBe(true)
})

async function press(page: Page, role: 'button', name: string): Promise<void> {
  await page.getByRole(role, { name, exact: true }).last().press('Enter')
}

/** Into the field that has the focus, then into those that Enter leads to. */
async function typeAndEnter(page: Page, ...texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await page.waitForFunction(() => document.activeElement?.matches('input, textarea'))
    await page.keyboard.press('Control+A')
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
  }
}

/** Finds a choice by typing a part of it, and takes it. */
async function choose(page: Page, label: string, words: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label })
  await field.focus()
  await page.keyboard.type(words)
  await page.getByRole('option', { name: new RegExp(words) }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}
