import { expect, test } from 'vitest'
import type { Locale } from '../../src-shared/texts/texts.ts'
import { pickFile } from './support/files.ts'
import { gridNamed, rowWith } from './support/grid.ts'
import { openAlbum } from './support/screen-album.ts'
import { startApp } from './support/start-app.ts'

const file = {
  name: '役員のいる名簿.csv',
  content: [
    '会員番号,氏名,フリガナ,班,役職,所属,印',
    '0101,青木 一郎,アオキ イチロウ,2班,会長,合唱部,会報',
    '0104,渡辺 みどり,ワタナベ ミドリ,3班,会計・書記,俳句部,会報、古参',
    '9001,内田 進,ウチダ ススム,1班,,合唱部,',
    '9002,江口 久子,エグチ ヒサコ,10班,,,古参',
  ].join('\r\n'),
}

test.each<[Locale, 'light' | 'dark', number, number]>([
  ['ja', 'light', 1280, 800],
  ['en', 'light', 1280, 800],
  ['ja', 'dark', 1024, 700],
])(
  'groups, offices and tags come in from their columns, and what is refused stays as it was (%s, %s)',
  async (locale, colorScheme, width, height) => {
    const options = { locale, colorScheme, size: { width, height }, files: ['roster-cp932.csv'], at: '/import' }
    const { page, t, api } = await startApp(options)
    const album = openAlbum(page, `import-groups-${locale}-${width}`)
    const { id: groupId } = await api.groups.save({ name: '1班', kind: '班' })
    const ichiro = await api.members.find({ who: '0101' })
    await api.groups.assign({ groupId, who: { ids: [ichiro.id] }, startsOn: '2020-04-01' })
    await pickFile(page, page.getByRole('button', { name: t.imports.file.choose }), file)
    await page.getByText(t.imports.sheet.lead).waitFor()
    await page.getByRole('button', { name: t.imports.next }).click()

    const target = (header: string) => page.getByRole('combobox', { name: t.imports.columns.targetOf(header) })
    expect([
      await target('班').inputValue(),
      await target('役職').inputValue(),
      await target('印').inputValue(),
    ]).toEqual(['groups:班', 'office', 'tags'])
    await target('所属').selectOption({ label: t.imports.columns.newKind('所属') })
    await album.take('columns', target('所属'))
    await page.getByRole('button', { name: t.imports.next }).click()

    await page.getByText(t.imports.check.newGroups('所属', '')).waitFor()
    const grid = gridNamed(page, t.imports.check.tabs.all)
    await album.take('check', rowWith(grid, '青木'))
    await rowWith(grid, '青木').getByTitle('1班 → 2班').click()
    const detail = page.getByRole('region', { name: t.imports.check.rowNumber('2') })
    await detail.getByRole('checkbox', { name: /1班/ }).uncheck()
    await album.take('one-row', detail)
    await page.keyboard.press('Escape')
    await page.getByRole('checkbox', { name: t.imports.check.changedField(t.fields.member.offices, '2') }).uncheck()
    await page.getByRole('button', { name: t.imports.check.commit('4') }).click()
    await page.getByRole('heading', { name: t.imports.result.title }).waitFor()

    const people = await Promise.all(['0101', '0104', '9001'].map((who) => api.members.find({ who })))
    expect(
      people.map(({ groups, offices, tags }) => [
        groups.map(({ kind, name }) => `${kind} ${name}`),
        [...offices, ...tags].map(({ name }) => name),
      ]),
    ).toEqual([
      [['所属 合唱部', '班 1班'], ['会報']],
      [
        ['班 3班', '所属 俳句部'],
        ['会報', '古参'],
      ],
      [['班 1班', '所属 合唱部'], []],
    ])
    expect((await api.groups.list()).map(({ name }) => name)).toEqual(['1班', '3班', '10班', '合唱部', '俳句部'])
    expect(album.misfits).toEqual([])
  },
)
