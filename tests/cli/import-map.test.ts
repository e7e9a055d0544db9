import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fixture, openCommandLine } from '../support/cli.ts'

const cli = openCommandLine()
const [file, map] = [cli.path('会費簿.csv'), cli.path('対応表.json')]
const people = `番号,なまえ,所属,入会,2024年度会費
7,青木 一郎,東,3/4/2020,○
8,髙木 恵子,西,5/6/2021,×
`
const chosen = {
  番号: 'memberNumber',
  なまえ: 'name',
  所属: 'memo',
  入会: { target: 'joinedOn', dateOrder: 'day-first' },
  '2024年度会費': { target: 'dues:2024', fee: '年会費', amount: 3000 },
}

beforeAll(() => {
  writeFileSync(file, people)
  writeFileSync(map, JSON.stringify(chosen))
})
afterAll(() => cli.close())

async function newClub(name: string): Promise<string[]> {
  const club = ['--data', cli.path(name)]
  await cli.run('init', '--name', name, ...club)
  return club
}

test('a map says where each column goes, which fee is paid, and which day comes first', async () => {
  const club = await newClub('対応の会')

  const trial = await cli.run('import', file, '--dry-run', ...club)
  const { out } = await cli.run('import', file, '--map', map, '--source', '前の会計から', ...club)
  const again = await cli.json('import', file, ...club)

  expect(trial.out).toContain('「2024年度会費」は会費の列（2024）のようです。--map で')
  expect(trial.out).toContain('取り込まない列：番号\n')
  expect(out).toContain('会費「年会費」2024：納入 1名（¥3,000）、未納 1名、免除 0名、帳簿と違うので書かないもの 0件\n')
  expect(out).toContain('新しい 2、変わる 0、同じ 0')
  expect(again).toMatchObject({ operationId: null, counts: { same: 2 } })
  const { members } = await cli.json<{ members: object[] }>('call', 'members.listFull', '{}', ...club)
  expect(members).toMatchObject([
    { memberNumber: '7', note: '東', joinedOn: '2020-04-03', open: 0 },
    { memberNumber: '8', note: '西', joinedOn: '2021-06-05', open: 3000 },
  ])
})

test('a map takes a column for groups of a kind, and a trial says which groups it would make', async () => {
  const club = await newClub('支部の会')
  const groups = cli.path('支部.json')
  writeFileSync(groups, JSON.stringify({ ...chosen, 所属: 'groups:支部' }))

  const trial = await cli.json<{ rows: { member: object }[]; newGroups: object[] }>(
    ...(['import', file, '--map', groups, '--dry-run', ...club] as const),
  )
  await cli.run('import', file, '--map', groups, ...club)

  expect(trial.rows[0]?.member).toMatchObject({ groups: [{ kind: '支部', name: '東' }] })
  expect(trial.newGroups).toEqual([
    { kind: '支部', name: '東', count: 1 },
    { kind: '支部', name: '西', count: 1 },
  ])
  expect(await cli.json('groups', ...club)).toMatchObject([
    { name: '西', kind: '支部', memberCount: 1 },
    { name: '東', kind: '支部', memberCount: 1 },
  ])
})

test('a map that names a heading or a field that is not there says which, and nothing is written', async () => {
  const club = await newClub('まちがいの会')
  const wrong = (name: string, content: unknown) => {
    const path = cli.path(name)
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
    return cli.run('import', file, '--map', path, ...club)
  }

  const results = [
    await wrong('見出し.json', { 電話: 'phone' }),
    await wrong('項目.json', { 番号: 'number' }),
    await wrong('形.json', '番号=memberNumber'),
    await wrong('会費.json', { '2024年度会費': 'dues:2024' }),
    await wrong('鍵.json', { '2024年度会費': { target: 'dues:2024', feeName: '年会費' } }),
  ]

  expect(results.map(({ code }) => code)).toEqual([1, 1, 1, 1, 1])
  expect(results.map(({ err }) => err.trim())).toEqual([
    '対応表の「電話」という見出しは、このファイルにありません。あるのは「番号」「なまえ」「所属」「入会」「2024年度会費」です。',
    '対応表の「番号」の行き先「number」は、名簿の項目ではありません。',
    expect.stringContaining('対応表（JSON）として読めません'),
    expect.stringMatching(/「2024年度会費」をどの会費として取り込むかが決まっていません。[\s\S]*"fee": "byType"/),
    '対応表の「2024年度会費」に「feeName」とは書けません。書けるのは target、dateOrder、fee、amount です。何も書き込んでいません。',
  ])
  expect(await cli.json('members', ...club)).toEqual([])
})

test('--accept all takes whom it must be, and brings in as new whom it may not be', async () => {
  const club = await newClub('みな会')
  await cli.run('import', fixture('roster-cp932.csv'), ...club)
  const list = cli.path('再.csv')
  writeFileSync(list, '氏名,電話番号\n青木 一郎,03-1212-1212\n新井 実,\n新井 実,\n')

  const { counts } = await cli.json<{ counts: object }>('import', list, '--accept', 'all', ...club)

  expect(counts).toMatchObject({ new: 2, changed: 1, doubtful: 0 })
})

test('a row of tables that were put together is named by its own sheet and row', async () => {
  const club = await newClub('表の会')
  const { out } = await cli.run(
    'import',
    join('tests/fixtures/rosters', 'sheets-of-the-gone.xlsx'),
    '--dry-run',
    ...club,
  )
  expect(out).not.toContain('シート「現会員・')
  const { rows } = await cli.json<{ rows: { sheet: string; row: number }[] }>(
    'import',
    join('tests/fixtures/rosters', 'sheets-of-the-gone.xlsx'),
    '--dry-run',
    ...club,
  )
  expect(rows.map(({ sheet, row }) => [sheet, row])).toEqual([
    ['現会員', 2],
    ['現会員', 3],
    ['退会者', 2],
    ['物故会員', 2],
  ])
})
