import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fixture, openCommandLine } from '../support/cli.ts'

interface Member {
  readonly memberNumber: string
  readonly familyName: string
}
type Problems = readonly { readonly row: number; readonly problems: readonly object[] }[]

const cli = openCommandLine()
const file = cli.path('二重.csv')
const number = 'その番号'
const byNumber = '「鈴木 花子」は要確認です：会員番号は同じで、氏名が違う。名簿の「0101 青木 一郎」かもしれません。'
const byFile = '「別 なまえ」は要確認です：ファイルに二度ある（先に 3行目）。'

beforeAll(() => {
  const rows = [`会員番号,氏名,生年月日`, '0101,鈴木 花子,1990/01/01', '0300,新井 実,1991/02/02', '0300,別 なまえ,']
  writeFileSync(file, rows.join('\r\n'))
})
afterAll(() => cli.close())

async function newClub(name: string): Promise<string[]> {
  const club = ['--data', cli.path(name)]
  await cli.run('init', '--name', name, ...club)
  await cli.run('import', fixture('roster-cp932.csv'), ...club)
  return club
}

test('a trial names each doubtful row, why it is and whom it may be', async () => {
  const club = await newClub('試しの会')
  const { rows } = await cli.json<{ rows: Problems }>('import', file, '--dry-run', ...club)
  expect(rows.map(({ row, problems }) => ({ row, problems }))).toEqual([
    { row: 2, problems: [{ column: '会員番号', message: byNumber }] },
    { row: 3, problems: [] },
    { row: 4, problems: [{ column: '会員番号', message: byFile }] },
  ])
  expect(rows.map((row) => Object.keys(row))).toEqual(rows.map(() => ['sheet', 'row', 'member', 'problems']))

  const { out } = await cli.run('import', file, '--dry-run', ...club)
  expect(out).toContain(`  2行目「会員番号」 ${byNumber}\n`)
  expect(out.trimEnd().split('\n').at(-1)).toContain('--accept new')
})

test('an import names what it did not write, and says last how to decide it', async () => {
  const club = await newClub('ことばの会')
  const { code, out } = await cli.run('import', file, ...club)
  expect(code).toBe(0)
  expect(out).toContain(`  2行目「会員番号」 ${byNumber}\n  4行目「会員番号」 ${byFile}\n`)
  expect(out.trimEnd().split('\n').at(-1)).toMatch(
    /^要確認の 2 行は取り込んでいません。undo で戻してから、.*--accept new/,
  )
})

test('an import names it to machines too', async () => {
  const club = await newClub('機械の会')
  expect(await cli.json('import', file, ...club)).toMatchObject({
    counts: { new: 1, doubtful: 2 },
    problems: [
      { row: 2, column: '会員番号', message: byNumber },
      { row: 4, column: '会員番号', message: byFile },
    ],
    doubtful: [
      {
        row: 2,
        name: '鈴木 花子',
        reason: '会員番号は同じで、氏名が違う',
        matches: [{ memberNumber: '0101', name: '青木 一郎' }],
      },
      { row: 4, name: '別 なまえ', reason: 'ファイルに二度ある（先に 3行目）', matches: [] },
    ],
  })
})

test('a strict import writes nothing while a row is in doubt', async () => {
  const club = await newClub('厳しい会')
  const { code, out, err } = await cli.run('import', file, '--strict', ...club)
  expect([code, out]).toEqual([1, ''])
  expect(err).toContain(byNumber)
  expect(err).toContain('--accept same')
  expect(await cli.json('members', ...club)).toHaveLength(4)
})

test('--accept new brings doubtful rows in as new people', async () => {
  const club = await newClub('新しい会')
  const answer = await cli.json('import', file, '--strict', '--accept', 'new', ...club)
  expect(answer).toMatchObject({ counts: { new: 3, doubtful: 0 }, doubtful: [], problems: [] })
  expect(await cli.json('members', ...club)).toHaveLength(7)
})

test('--accept same takes the one person it may be, and leaves what has none', async () => {
  const club = await newClub('同じ会')
  const answer = await cli.json('import', file, '--accept', 'same', ...club)
  expect(answer).toMatchObject({ counts: { new: 1, changed: 1, doubtful: 1 }, doubtful: [{ row: 4 }] })
  const found = await cli.json<Member[]>('members', '--search', '0101', ...club)
  expect(found.map(({ memberNumber, familyName }) => [memberNumber, familyName])).toEqual([['0101', '鈴木']])
})

test('the row of headings can be named, and only a row or an answer that makes sense is taken', async () => {
  const club = await newClub('見出しの会')
  const titled = cli.path('見出し.csv')
  writeFileSync(titled, [`氏名,住所`, `昔の 人,古い町`, `氏名,${number}`, '山本 新,Z-9'].join('\r\n'))
  const { rows } = await cli.json<{ rows: Problems }>('import', titled, '--header', '3', '--dry-run', ...club)
  expect(rows.map(({ row }) => row)).toEqual([4])

  for (const wrong of [
    ['--header', '0'],
    ['--header', 'x'],
    ['--accept', 'maybe'],
  ])
    expect((await cli.run('import', titled, ...wrong, ...club)).code).toBe(2)
  expect((await cli.run('import', titled, '--header', '99', ...club)).code).toBe(1)
})
