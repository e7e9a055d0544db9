import { expect, test } from 'vitest'
import { readSpreadsheet } from '../../../src-main/core/spreadsheet/read-spreadsheet.ts'
import type { Api } from '../../../src-shared/contract/contract.ts'
import type { CustomFieldId } from '../../../src-shared/contract/values.ts'
import { findHeader } from '../../../src-shared/domain/roster-import/find-header.ts'
import { guessColumns } from '../../../src-shared/domain/roster-import/guess-columns.ts'
import { memberReader } from '../../../src-shared/domain/roster-import/read-member.ts'
import { finish } from '../../support/finish.ts'
import type { GivenMember } from '../../support/given.ts'
import { startClub } from '../../support/start-club.ts'

type Wish = Parameters<Api['lists']['make']>[0]

const usual = { who: { filter: {} }, format: 'csv' } as const satisfies Wish
const everywhere = (['csv', 'xlsx'] as const).flatMap((format) =>
  (['ja', 'en'] as const).map((locale) => ({ ...usual, format, locale })),
)

const hajime: GivenMember = {
  number: '0003',
  kana: 'タカハシ ハジメ',
  type: '正会員',
  romanName: 'TAKAHASHI Hajime',
  formerName: '渡邊',
  postalCode: '0600042',
  prefecture: '北海道',
  city: '札幌市中央区',
  street: '大通西1-2-3',
  building: 'コーポ﨑101',
  phone: '0112345678',
  mobile: '09012345678',
  email: 'hajime@example.jp',
  otherPhones: ['0312345678', '08012345678'],
  otherEmails: ['hajime2@example.jp'],
  birthDate: '1945-08-15',
  gender: 'male',
  joinedOn: '2008-04-01',
  expiresOn: '2026-03-31',
  status: 'paused',
  note: '=来年は復会\n「"電話"は,夜」',
}

test('what is exported reads back as the same member, in every format and language', async () => {
  const { api, given } = await startClub()
  await given.member('髙橋 一', hajime)
  await given.member('合同会社みどり', {
    gender: 'unanswered',
    country: 'US',
    postalCode: 'CA 94016',
    birthDate: '1899-12-31',
  })
  const { number, kana: _kana, type, ...fields } = hajime

  for (const wish of everywhere) {
    const members = await readBack(await exported(api, wish))

    expect(members).toEqual([
      {
        ...fields,
        memberNumber: number,
        familyName: '髙橋',
        givenName: '一',
        familyNameKana: 'タカハシ',
        givenNameKana: 'ハジメ',
        memberType: type,
      },
      {
        fullName: '合同会社みどり',
        gender: 'unanswered',
        country: 'US',
        postalCode: 'CA 94016',
        birthDate: '1899-12-31',
        status: 'active',
      },
    ])
  }
})

test("the club's own fields are columns, those of a delicate kind are not", async () => {
  const { api, given } = await startClub()
  const hobby = await given.customField('趣味')
  const car = await given.customField('車を出せる', { kind: 'yesNo' })
  const health = await given.customField('持病', { sensitive: true })
  const { id } = await given.member('髙橋 一', {
    custom: custom([hobby.id, '囲碁'], [car.id, true], [health.id, '秘密']),
  })

  const { sheets } = await readSpreadsheet(await exported(api, { ...usual, format: 'xlsx' }), 'x.xlsx')

  const [headers = [], row = []] = sheets[0]?.rows ?? []
  expect([headers.slice(-3), row.slice(-3)]).toEqual([
    ['趣味', '車を出せる', '名簿ID'],
    ['囲碁', 'はい', id],
  ])
})

test('a household and a payer are shown, and left alone when the file comes back', async () => {
  const { api, given } = await startClub()
  const father = await given.member('髙橋 一', { kana: 'タカハシ ハジメ' })
  const child = await given.member('髙橋 花', { kana: 'タカハシ ハナ', payerId: father.id })
  await given.household('髙橋家', father, child)

  const { rows, targets } = await read(await exported(api, usual))

  expect(rows[2]?.slice(25, 27)).toEqual(['髙橋家', '髙橋 一'])
  expect(targets.slice(25, 27)).toEqual(['ignore', 'ignore'])
})

test('the file holds those whom the roster shows', async () => {
  const { api, given } = await startClub()
  await given.member('髙橋 一', { number: '1' })
  await given.member('渡邊 二', { number: '2', status: 'left' })

  const counts: number[] = []
  for (const filter of [{}, { show: 'former' }, { show: 'all' }, { show: 'all', search: '渡辺' }] as const) {
    counts.push((await run(api, { ...usual, who: { filter } })).rows)
  }

  expect(counts).toEqual([1, 1, 2, 1])
})

test('the file says what it is: name, kind and the mark that Excel needs', async () => {
  const { api } = await startClub({ today: '2025-05-01' })

  const csv = await run(api, usual)
  const xlsx = await run(api, { ...usual, format: 'xlsx', locale: 'en' })

  expect([csv.file.name, xlsx.file.name]).toEqual(['会員名簿 2025-05-01.csv', 'Roster 2025-05-01.xlsx'])
  expect([...new Uint8Array(await csv.file.arrayBuffer()).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
})

function run(api: Api, wish: Wish) {
  return finish(api.lists.make(wish))
}

async function exported(api: Api, wish: Wish): Promise<Buffer> {
  const { file } = await run(api, wish)
  return Buffer.from(await file.arrayBuffer())
}

/** As the importer takes it: its own guesses, nothing said by hand. */
async function read(bytes: Buffer) {
  const { sheets } = await readSpreadsheet(bytes, 'roster')
  const [sheet] = sheets
  if (sheet === undefined) throw new Error('no sheet')
  const header = findHeader(sheet)
  const columns = guessColumns(sheet, header?.rowIndex ?? -1)
  return { rows: sheet.rows, columns, targets: columns.map(({ target }) => target) }
}

async function readBack(bytes: Buffer): Promise<unknown[]> {
  const { rows, columns } = await read(bytes)
  const readRow = memberReader(columns, { date1904: false })
  return rows.slice(1).map((row) => {
    const result = readRow(row)
    expect(result).toMatchObject({ kind: 'member', faults: [], noteLines: [] })
    return result.kind === 'member' ? result.member : null
  })
}

function custom(...values: readonly (readonly [CustomFieldId, string | boolean])[]) {
  return Object.fromEntries(values) as Record<CustomFieldId, string | boolean>
}
