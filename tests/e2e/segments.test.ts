import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { gridNamed, rowTexts, rowWith } from './support/grid.ts'
import { openAlbum } from './support/screen-album.ts'
import { startApp } from './support/start-app.ts'

const clubs = [
  { locale: 'ja', size: { width: 1280, height: 800 }, colorScheme: 'light' },
  { locale: 'en', size: { width: 1024, height: 700 }, colorScheme: 'dark' },
] as const

test.each(clubs)('a filter is built, saved, mended and removed by keyboard ($locale)', async (options) => {
  const { page, t, api, given, go } = await startApp({ ...options, today: '2026-05-03' })
  const words = t.roster.filter
  await given.member('髙橋 一', { kana: 'タカハシ ハジメ', type: '正会員', birthDate: '1950-05-20' })
  await given.member('青木 花子', { kana: 'アオキ ハナコ', type: '正会員', birthDate: '1990-05-01' })
  await given.member('渡邊 次郎', { kana: 'ワタナベ ジロウ', type: '賛助会員', birthDate: '1940-01-01' })
  const album = openAlbum(page, `segments-${options.locale}`, { judged: options.locale === 'en' })
  await go('/members')
  const roster = gridNamed(page, t.members.list)
  await rowWith(roster, '青木').waitFor()

  await menuItem(page, words.menu, words.build)
  const builder = page.getByRole('region', { name: words.title })
  const field = (name: string) => builder.getByLabel(name, { exact: true })
  await field(words.value).focus()
  await page.keyboard.type('正会')
  await page.getByRole('option', { name: '正会員' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await builder.getByText(words.found('2')).waitFor()
  await builder.getByRole('button', { name: words.addCondition }).press('Enter')
  await page.keyboard.type(t.fields.member.age)
  await page.getByRole('option', { name: t.fields.member.age, exact: true }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await field(words.value).last().fill('65')
  await builder.getByText(words.found('1')).waitFor()
  await expect.poll(() => rowTexts(roster)).toHaveLength(1)
  await album.take('built', builder)
  await field(words.name).fill('長寿の会員')
  await page.keyboard.press('Enter')

  const chips = page.getByRole('list', { name: words.chips })
  await chips.getByText('長寿の会員').waitFor()
  expect((await api.segments.list()).map(({ name, memberCount }) => [name, memberCount])).toEqual([['長寿の会員', 1]])
  await album.take('saved', chips)
  await chips.getByRole('button', { name: words.removeChip('長寿の会員') }).press('Enter')
  await expect.poll(() => rowTexts(roster)).toHaveLength(3)

  await menuItem(page, words.menu, words.withCount('長寿の会員', '1'))
  await chips.getByRole('button', { name: words.edit, exact: true }).press('Enter')
  const editing = page.getByRole('region', { name: words.title })
  await editing.getByRole('button', { name: words.removeCondition(t.fields.member.memberType) }).press('Enter')
  await editing.getByText(words.found('2')).waitFor()
  await editing.getByRole('button', { name: words.saveOver }).press('Enter')
  await chips.getByText('長寿の会員').waitFor()
  await expect.poll(() => rowTexts(roster)).toHaveLength(2)
  await chips.getByRole('button', { name: words.remove, exact: true }).press('Enter')
  await expect.poll(() => rowTexts(roster)).toHaveLength(3)
  await page.getByRole('button', { name: t.shell.parts.undo }).press('Enter')
  await expect.poll(async () => (await api.segments.list()).length).toBe(1)

  await menuItem(page, words.menu, words.endsSoon)
  await page.getByText(t.members.nobody.view).waitFor()
  await album.take('nobody', page.getByText(t.members.nobody.view))
  expect(album.misfits).toEqual([])
})

test.each(clubs)('the columns of the table are chosen, ordered and kept for this laptop ($locale)', async (options) => {
  const { page, t, api, given, go } = await startApp({ ...options, today: '2026-05-03' })
  const words = t.roster.layout
  const hajime = await given.member('髙橋 一', { kana: 'タカハシ ハジメ', birthDate: '1950-05-20', number: '0010' })
  await given.member('青木 花子', { kana: 'アオキ ハナコ', birthDate: '1990-05-01', number: '0011' })
  const { id: tag } = await api.tags.save({ name: '合唱' })
  await api.tags.assign({ who: { ids: [hajime.id] }, add: [tag] })
  const album = openAlbum(page, `layouts-${options.locale}`)
  await go('/members')
  const roster = gridNamed(page, t.members.list)
  await rowWith(roster, '青木').waitFor()

  await menuItem(page, words.menu, words.choose)
  const dialog = page.getByRole('dialog')
  const columns = dialog.getByRole('list', { name: words.shown })
  for (const key of ['memberType', 'phone', 'mobile', 'address', 'open', 'household'] as const) {
    await columns.getByRole('button', { name: words.remove(t.fields.member[key]), exact: true }).press('Enter')
  }
  for (const key of ['tags', 'age'] as const) {
    await dialog.getByLabel(words.add, { exact: true }).focus()
    await page.keyboard.type(t.fields.member[key])
    await page.getByRole('option', { name: t.fields.member[key], exact: true }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await columns.getByText(t.fields.member[key], { exact: true }).waitFor()
  }
  await columns.getByRole('button', { name: words.up(t.fields.member.age) }).press('Enter')
  await album.take('columns', columns)
  await dialog.getByRole('button', { name: words.save }).press('Enter')
  await dialog.getByText(words.needsName).waitFor()
  await dialog.getByLabel(words.name).fill('練習用')
  await page.keyboard.press('Enter')

  await expect
    .poll(() => rowTexts(roster))
    .toEqual(['0011 | 青木 花子 アオキ ハナコ | 36', '0010 | 髙橋 一 タカハシ ハジメ | 75 | 合唱'])
  await album.take('shown', roster)
  await roster.getByRole('button', { name: t.fields.member.age }).press('Enter')
  await roster.getByRole('button', { name: t.fields.member.age }).press('Enter')
  await expect.poll(async () => (await rowTexts(roster))[0]).toContain('髙橋')

  await page.reload()
  await roster.getByRole('columnheader', { name: t.fields.member.tags, exact: true }).waitFor()
  await menuItem(page, words.menu, words.standard)
  await roster.getByRole('columnheader', { name: t.members.columns.open }).waitFor()
  expect(album.misfits).toEqual([])
})

async function menuItem(page: Page, menu: string, item: string): Promise<void> {
  await page.getByRole('button', { name: menu, exact: true }).press('Enter')
  await page.getByRole('menuitem', { name: item, exact: true }).press('Enter')
}
