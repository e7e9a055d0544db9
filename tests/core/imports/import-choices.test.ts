import { expect, test } from 'vitest'
import { type DeskFile, ImportDesk } from '../../support/import-desk.ts'

const roster = `会員番号,氏名,フリガナ,電話番号,会員種別,血液型
1,青木 一郎,アオキ イチロウ,03-1111-1111,正会員,A
2,髙木 恵子,タカギ ケイコ,03-2222-2222,正会員,B
`
const changed = `会員番号,氏名,フリガナ,電話番号,会員種別,血液型
1,青木 一郎,アオキ イチロウ,03-9999-1111,名誉会員,AB
2,髙木 恵子,タカギ ケイコ,03-9999-2222,正会員,B
3,佐藤 花子,サトウ ハナコ,03-3333-3333,特別会員,O
`

async function clubWith(content: string): Promise<{ desk: ImportDesk; open: (text: string) => Promise<DeskFile> }> {
  const desk = new ImportDesk()
  const file = await desk.open(content)
  file.commit()
  return { desk, open: (text) => desk.open(text) }
}

const PEOPLE = `SELECT member_number, family_name, phone, coalesce(member_type.name, '') AS type
  FROM member LEFT JOIN member_type ON member_type.id = member_type_id WHERE member.deleted = 0 ORDER BY member_number`

test('a change is refused cell by cell or by its whole column, and what is left is what is written', async () => {
  const { desk, open } = await clubWith(roster)
  const file = await open(changed)
  const refused = { cells: [{ row: 3, field: 'phone' }], fields: ['memberType'] }

  const plain = file.preview()
  const preview = file.preview(undefined, { refused })
  const { counts } = file.commit(undefined, { refused })

  expect(plain.changedFields).toEqual([
    { field: 'phone', count: 2, refused: 0 },
    { field: 'memberType', count: 1, refused: 0 },
    { field: 'custom:血液型', count: 1, refused: 0 },
  ])
  expect(preview.changedFields.map(({ refused: without }) => without)).toEqual([1, 1, 0])
  expect([plain.counts, preview.counts, counts]).toMatchObject([
    { new: 1, changed: 2, same: 0 },
    { new: 1, changed: 1, same: 1 },
    { new: 1, changed: 1, same: 1 },
  ])
  expect(preview.rows.map(({ changes }) => changes.map(({ field, refused: no }) => [field, no ?? false]))).toEqual([
    [
      ['phone', false],
      ['memberType', true],
      ['custom:血液型', false],
    ],
    [['phone', true]],
    [],
  ])
  expect(desk.rows(PEOPLE)).toEqual([
    { memberNumber: '1', familyName: '青木', phone: '0399991111', type: '正会員' },
    { memberNumber: '2', familyName: '髙木', phone: '0322222222', type: '正会員' },
    { memberNumber: '3', familyName: '佐藤', phone: '0333333333', type: '特別会員' },
  ])
  expect(desk.rows('SELECT name FROM member_type ORDER BY name')).toEqual([{ name: '正会員' }, { name: '特別会員' }])
})

test('of a new person a single cell can be refused, and never the name', async () => {
  const desk = new ImportDesk()
  const file = await desk.open(roster)

  file.commit(undefined, {
    refused: { cells: ['phone', 'familyName', 'givenName'].map((field) => ({ row: 2, field })), fields: ['phone'] },
  })

  expect(desk.rows(PEOPLE)).toMatchObject([
    { familyName: '青木', phone: '' },
    { familyName: '髙木', phone: '0322222222' },
  ])
})

test('a doubtful row stands beside all that the roster has of the person, and beside the row it may repeat', async () => {
  const { desk, open } = await clubWith(roster)
  const [aoki] = desk.rows<{ id: string }>("SELECT id FROM member WHERE member_number = '1'")
  const file = await open(
    '氏名,電話番号,会員種別\n青木一郎,090-1111-2222,\n佐藤 花子,03-3333-3333,正会員\n佐藤 花子,,準会員\n',
  )

  const { rows } = file.preview(undefined, { show: 'doubtful' })

  expect(rows).toMatchObject([
    {
      row: 2,
      matches: [
        {
          id: aoki?.id,
          why: 'same-name',
          member: {
            memberNumber: '1',
            familyName: '青木',
            familyNameKana: 'アオキ',
            phone: '0311111111',
            memberType: '正会員',
            status: 'active',
            custom: { 血液型: 'A' },
          },
        },
      ],
    },
    { row: 4, matches: [], twin: { row: 3, member: { familyName: '佐藤', phone: '0333333333' } } },
  ])
})

test('what was chosen for a file’s columns is remembered for the next one with the same headings', async () => {
  const desk = new ImportDesk()
  const list = (day: string) => `No,氏名,所属,入会\n1,青木 一郎,東,${day}\n2,髙木 恵子,西,5/6/2021\n`
  const first = await desk.open(list('3/4/2020'), '四月.csv')
  first.commit(first.plan({ No: 'memberNumber', 所属: 'memo', 入会: { target: 'joinedOn', dateOrder: 'day-first' } }))

  const second = await desk.open(list('7/8/2022'), '五月.csv')
  const proposed = second.propose()
  const other = await desk.open('No,氏名,所属,入会日\n1,青木 一郎,東,2020/1/1\n')

  expect(proposed.remembered).toEqual({ fileName: '四月.csv' })
  expect(proposed.columns.map(({ target, reason }) => [target, reason])).toEqual([
    ['memberNumber', 'remembered'],
    ['name', 'remembered'],
    ['memo', 'remembered'],
    ['joinedOn', 'remembered'],
  ])
  expect(other.propose().remembered).toBeUndefined()
  second.commit()
  expect(desk.rows('SELECT member_number, joined_on FROM member ORDER BY member_number')).toEqual([
    { memberNumber: '1', joinedOn: '2022-08-07' },
    { memberNumber: '2', joinedOn: '2021-06-05' },
  ])
})

test('undoing an import forgets what was chosen for its columns', async () => {
  const desk = new ImportDesk()
  const first = await desk.open('No,氏名\n1,青木 一郎\n')
  const { operationId } = first.commit(first.plan({ No: 'memberNumber' }))
  desk.laptop.undo(operationId ?? '')

  const again = await desk.open('No,氏名\n1,青木 一郎\n')
  const before = again.propose().remembered
  again.commit(again.plan({ No: 'memberNumber' }))

  expect(before).toBeUndefined()
  expect((await desk.open('No,氏名\n2,佐藤 花子\n')).propose().remembered).toEqual({ fileName: '名簿.csv' })
})

test('the id that our own export hides finds a person under any name, and not who was typed over', async () => {
  const { desk, open } = await clubWith(roster)
  const [aoki, takagi] = desk.rows<{ id: string }>('SELECT id FROM member ORDER BY member_number')
  const file = await open(
    `名簿ID,氏名,電話番号\n${aoki?.id},青山 一郎,03-1111-1111\n${takagi?.id},佐藤 花子,03-5555-5555\n${crypto.randomUUID()},森 進,\n`,
  )

  const { rows } = file.preview()

  expect(file.propose().columns[0]).toMatchObject({ header: '名簿ID', target: 'memberId', reason: 'synonym' })
  expect(rows.map(({ state, matches, changes }) => [state, matches.map(({ why }) => why), changes])).toEqual([
    ['changed', ['id'], [{ field: 'familyName', before: '青木', after: '青山' }]],
    ['doubtful', ['id-other-person'], []],
    ['new', [], []],
  ])
})

test('a column of one’s own that is called 名簿ID and holds numbers is a member number', async () => {
  const file = await new ImportDesk().open('名簿ID,氏名\n017,青木 一郎\n021,髙木 恵子\n')

  expect(file.propose().columns[0]).toMatchObject({ target: 'memberNumber' })
})

test('people are found by reading and birth date, by name and postal code, in any variant of their kanji', async () => {
  const { open } = await clubWith(`会員番号,氏名,フリガナ,生年月日,郵便番号
1,渡邉 進,ワタナベ ススム,1950/1/1,100-0001
2,髙橋 一,タカハシ ハジメ,,150-0001
3,齋藤 光,サイトウ ヒカル,1960/2/2,
`)
  const file = await open(`氏名,フリガナ,生年月日,郵便番号
渡部 進,わたなべ すすむ,1950/1/1,
高橋一,,,1500001
斉藤 光,ｻｲﾄｳ ﾋｶﾙ,S35.2.2,
渡部 進,ワタナベ ススム,,100-0001
`)

  const { rows } = file.preview()

  expect(
    rows.map(({ state, matches }) => [state, matches.map(({ memberNumber, why }) => [memberNumber, why])]),
  ).toEqual([
    ['changed', [['1', 'name-and-more']]],
    ['changed', [['2', 'name-and-more']]],
    ['changed', [['3', 'name-and-more']]],
    ['doubtful', [['1', 'same-name']]],
  ])
})

test('characters of somebody’s own font are listed once over the file, asked once, and known from then on', async () => {
  const desk = new ImportDesk()
  const text = '会員番号,氏名,備考\n1,吉\ue000 一郎,\ue000の会\n2,\ue001本 花子,\n3,\ue000村 進,\n'
  const file = await desk.open(text)
  const listed = file.propose().privateCharacters
  const characters = [
    { code: 'U+E000', replacement: '𠮷' },
    { code: 'U+E001', replacement: '' },
  ]

  const { rows } = file.preview(file.plan({}, { characters }))
  file.commit(file.plan({}, { characters }))
  const later = await desk.open('会員番号,氏名\n4,\ue000川 光\n')
  later.commit()

  expect(listed).toEqual([
    {
      code: 'U+E000',
      count: 3,
      replacement: '',
      examples: [
        { row: 2, column: '氏名', text: '吉〓 一郎' },
        { row: 2, column: '備考', text: '〓の会' },
        { row: 4, column: '氏名', text: '〓村 進' },
      ],
    },
    { code: 'U+E001', count: 1, replacement: '', examples: [{ row: 3, column: '氏名', text: '〓本 花子' }] },
  ])
  expect(rows.map(({ problems }) => problems.map(({ code, raw }) => [code, raw]))).toEqual([
    [],
    [['private-use', 'U+E001']],
    [],
  ])
  expect(later.propose().privateCharacters).toMatchObject([{ code: 'U+E000', replacement: '𠮷' }])
  expect(desk.rows('SELECT family_name, note FROM member ORDER BY member_number')).toEqual([
    { familyName: '吉𠮷', note: '𠮷の会' },
    { familyName: '〓本', note: '氏名: 〓本 花子 (U+E001)' },
    { familyName: '𠮷村', note: '' },
    { familyName: '𠮷川', note: '' },
  ])
})

test('where a file came from is kept with the import', async () => {
  const desk = new ImportDesk()
  const file = await desk.open(roster)

  const { operationId } = file.commit(undefined, { source: ' 前の書記から USB で ' })

  const [operation] = desk.rows<{ id: string; label: string }>(
    'SELECT id, label FROM operation ORDER BY hlc DESC LIMIT 1',
  )
  expect(operation?.id).toBe(operationId)
  expect(JSON.parse(operation?.label ?? '{}')).toMatchObject({ kind: 'import', source: '前の書記から USB で' })
})
