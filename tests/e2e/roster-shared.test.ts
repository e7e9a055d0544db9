import { expect, test } from 'vitest'
import { gridNamed, rowTexts } from './support/grid.ts'
import { importFile } from './support/import-file.ts'
import { startApp } from './support/start-app.ts'

test('a filter removed in another window lets go of the list, and a group is one click from its roster', async () => {
  const { page, t, api, given, go } = await startApp()
  const ada = await given.member('青木 花', { number: '1', kana: 'アオキ ハナ', type: '正会員' })
  await given.member('井上 健', { number: '2', kana: 'イノウエ ケン', type: '賛助会員' })
  const group = await api.groups.save({ name: '1班', kind: '班' })
  await api.groups.assign({ groupId: group.id, who: { ids: [ada.id] } })
  const filter = { column: 'memberType', test: 'is', values: ['賛助会員'] } as const
  const segment = await api.segments.save({ name: '賛助', filter: { ...filter, values: [...filter.values] } })
  await go('/members')
  const roster = gridNamed(page, t.members.list)
  const names = async () => (await rowTexts(roster)).map((row) => row.split(' | ')[1]?.slice(0, 4))
  await page.getByRole('button', { name: t.roster.filter.menu, exact: true }).click()
  await page.getByRole('menuitem', { name: t.roster.filter.withCount('賛助', '1') }).click()
  await expect.poll(names).toEqual(['井上 健'])

  await api.segments.remove({ id: segment.id })
  await page.getByRole('alert').getByText(t.roster.filter.gone('賛助')).waitFor()
  await expect.poll(names).toEqual(['青木 花', '井上 健'])

  await go(`/members/groups?group=${group.id}`)
  await page.getByRole('link', { name: t.belonging.groupsPage.list }).click()
  await expect.poll(names).toEqual(['青木 花'])
})

test('all of 1,200 people are put into a group by one act, which is taken back at once', async () => {
  const { page, t, api, go } = await startApp({ at: '/history' })
  const lines = Array.from({ length: 1200 }, (_, index) => `${1000 + index},会員 ${1000 + index},カイイン`)
  await importFile(api, new File([['会員番号,氏名,フリガナ', ...lines].join('\r\n')], '名簿.csv'))
  const { id } = await api.groups.save({ name: '全員の班', kind: '' })
  await go('/members')
  const roster = gridNamed(page, t.members.list)
  await expect.poll(() => rowTexts(roster).then((rows) => rows.length)).toBeGreaterThan(5)

  await roster.press('Control+a')
  await page.getByText(t.members.marked.count('1,200')).waitFor()
  await page.getByRole('button', { name: t.belonging.marked.menu }).click()
  await page.getByRole('menuitem', { name: t.belonging.marked.join }).click()
  const dialog = page.getByRole('dialog', { name: t.belonging.groups.markedTitle('1,200') })
  await dialog.getByRole('combobox', { name: t.belonging.groups.which }).click()
  await page.getByRole('option', { name: '全員の班' }).click()
  await dialog.getByRole('button', { name: t.belonging.groups.join }).click()
  await page.getByText(t.belonging.groups.joinedAll('1,200', '全員の班')).waitFor()

  const inGroup = async () => (await api.groups.people({ id })).people.length
  expect([await inGroup(), (await api.history.list({})).entries[0]?.label]).toMatchObject([
    1200,
    { kind: 'group.assign', count: 1200 },
  ])
  await page.getByRole('button', { name: t.shell.parts.undo }).click()
  await page.getByText(t.shell.parts.undone).waitFor()
  expect(await inGroup()).toBe(0)
})
