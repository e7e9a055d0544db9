import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fixture, openCommandLine } from '../support/cli.ts'

type Fields = Record<string, unknown>
interface DryRun {
  readonly rows: {
    sheet: string | null
    row: number
    member: Fields
    problems: object[]
  }[]
  readonly skipped: { sheet: string | null; row: number; reason: string }[]
}

const expected = JSON.parse(readFileSync(fixture('expected.json'), 'utf8')) as Record<string, Fields[]>
const cli = openCommandLine()
const club = ['--data', cli.path('みどりの 会')]

beforeAll(async () => {
  await cli.run('init', '--name', 'みどりの会', ...club)
})
afterAll(() => cli.close())

/** What a person typed, without what the program gave. */
function typed(members: readonly Fields[]): Fields[] {
  const given = ['id', 'createdAt', 'changedAt', 'memberTypeId', 'householdId', 'payerId', 'open', 'credit']
  return members.map((member) => Object.fromEntries(Object.entries(member).filter(([key]) => !given.includes(key))))
}

describe('a roster comes in', () => {
  test('a trial shows what would come in, as JSON and nothing else, and writes nothing', async () => {
    const shown = await cli.json<DryRun>('import', fixture('roster-cp932.csv'), '--dry-run', ...club)
    expect(shown).toMatchObject({
      rows: expected['roster-cp932.csv']?.map((member, index) => ({
        sheet: null,
        row: index + 2,
        member,
        problems: [],
      })),
      skipped: [],
    })
    expect(await cli.json('members', ...club)).toEqual([])
  })

  test('a trial of a workbook names its sheet and counts rows as Excel does', async () => {
    const { rows } = await cli.json<DryRun>('import', fixture('roster-titled.xlsx'), '--dry-run', ...club)
    expect(rows.map(({ member }) => member)).toMatchObject(expected['roster-titled.xlsx'] ?? [])
    expect(rows.map(({ sheet, row }) => ({ sheet: typeof sheet, row }))).toEqual(
      rows.map((_, index) => ({ sheet: 'string', row: index + (rows[0]?.row ?? 0) })),
    )
    expect(rows[0]?.row).toBeGreaterThan(2)
  })

  test('the import writes every member as the file has them', async () => {
    const { counts } = await cli.json<{ counts: Fields }>('import', fixture('roster-cp932.csv'), ...club)
    expect(counts).toMatchObject({ new: 4, changed: 0, same: 0, doubtful: 0 })

    const members = await cli.json<Fields[]>('members', ...club)
    const byNumber = members.toSorted((a, b) => String(a.memberNumber).localeCompare(String(b.memberNumber)))
    expect(byNumber).toMatchObject(expected['roster-cp932.csv'] ?? [])
  })

  test('the same file again changes nobody', async () => {
    const { counts } = await cli.json<{ counts: Fields }>('import', fixture('roster-cp932.csv'), ...club)
    expect(counts).toMatchObject({ new: 0, changed: 0, same: 4, doubtful: 0 })
  })

  test('a variant kanji finds the person', async () => {
    const { out } = await cli.run('members', '--search', '高木', ...club)
    expect(out).toContain('髙木 恵子')
    expect(out).toContain('1 名')
  })

  test('nobody was there yesterday, and a day in 2015 knows those who had joined', async () => {
    expect(await cli.json('members', '--as-of', '2020-01-01', ...club)).toEqual([])
    const then = await cli.json<Fields[]>('members', '--on', '2015-04-01', ...club)
    expect(then.map(({ memberNumber }) => memberNumber).sort()).toEqual(['0101', '0102'])
  })
})

describe('a roster goes out', () => {
  test.each(['csv', 'xlsx'])('an export as %s comes in again as the same roster', async (format) => {
    const file = cli.path(`書き出し.${format}`)
    const other = ['--data', cli.path(`other ${format}`)]
    await cli.json('export', '--out', file, ...club)
    await cli.json('init', '--name', 'うつし', ...other)
    await cli.json('import', file, '--strict', ...other)

    const [before, after] = await Promise.all([
      cli.json<Fields[]>('members', ...club),
      cli.json<Fields[]>('members', ...other),
    ])
    expect(typed(after)).toEqual(typed(before))
  })

  test('a club can leave with everything in one ZIP', async () => {
    const file = cli.path('すべて.zip')
    const { tables, rows } = await cli.json<{ tables: number; rows: number }>('export', '--all', '--out', file, ...club)
    expect(tables).toBeGreaterThan(5)
    expect(rows).toBeGreaterThan(4)
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK')
  })

  test('a backup comes back as the same club in another folder', async () => {
    const file = cli.path('控え.meibo')
    const back = cli.path('戻した 会')
    await cli.json('backup', '--out', file, ...club)
    await cli.json('restore', file, '--data', back)

    const [before, after] = await Promise.all([cli.json('members', ...club), cli.json('members', '--data', back)])
    expect(after).toEqual(before)
  })
})

describe('taking things back', () => {
  test('undo takes the last import away, and the history says so', async () => {
    const other = ['--data', cli.path('やり直し')]
    await cli.json('init', '--name', 'やり直しの会', ...other)
    await cli.json('import', fixture('roster-titled.xlsx'), ...other)
    expect(await cli.json('members', ...other)).toHaveLength(4)

    const { code, out } = await cli.run('undo', ...other)
    expect(code).toBe(0)
    expect(out).toMatch(/^元に戻しました（\d+ 件）。\n$/)
    expect(await cli.json('members', ...other)).toEqual([])
    const entries = await cli.json<{ label: { kind: string } }[]>('history', ...other)
    expect(entries.slice(0, 2).map(({ label }) => label.kind)).toEqual(['undo', 'import'])
  })

  test('the history of a person says in words what changed', async () => {
    const member = (await cli.json<{ id: string }[]>('members', '--search', '0101', ...club))[0]
    await cli.json(
      'call',
      'members.update',
      JSON.stringify({ id: member?.id, fields: { phone: '0399998888' } }),
      ...club,
    )
    const { out } = await cli.run('history', '--member', '0101', ...club)
    expect(out).toContain('電話： 03-1234-5678 → 03-9999-8888')
  })

  test('a club is deleted only by its own name', async () => {
    const other = ['--data', cli.path('消す会')]
    await cli.json('init', '--name', '消す会', ...other)
    expect((await cli.run('delete', '--name', 'みどりの会', ...other)).code).toBe(1)
    expect(await cli.json('members', ...other)).toEqual([])
    expect((await cli.run('delete', '--name', '消す会', ...other)).code).toBe(0)
    expect((await cli.run('members', ...other)).code).toBe(1)
  })
})
