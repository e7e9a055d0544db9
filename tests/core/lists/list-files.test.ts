import { buffer } from 'node:stream/consumers'
import { read, utils } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import type { Api } from '../../../src-shared/contract/contract.ts'
import { finish } from '../../support/finish.ts'
import { startClub } from '../../support/start-club.ts'

type Wish = Parameters<Api['lists']['make']>[0]

const everyone = { who: { filter: {} } }

test('a workbook holds text with its zeros, days as days and money as money, and is ready for the printer', async () => {
  const { api, given } = await startClub({ today: '2025-05-01' })
  await given.member('髙橋 一', {
    ...{ number: '0003', birthDate: '1945-08-15', phone: '0312345678', postalCode: '0600042' },
    ...{ note: '=1+1', owes: { 2025: 12000 } },
  })
  const columns = ['memberNumber', 'name', 'postalCode', 'phone', 'birthDate', 'age', 'open', 'note']

  const { file } = await finish(
    api.lists.make({
      ...everyone,
      ...{
        format: 'xlsx',
        title: '集金 [4/1]',
        recipient: '会計 佐藤',
        layout: { columns, paper: 'b5', landscape: true },
      },
    }),
  )

  const bytes = Buffer.from(await file.arrayBuffer())
  const sheet = read(bytes, { cellNF: true }).Sheets['集金  4 1'] ?? {}
  const [headers, row] = utils.sheet_to_json<unknown[]>(sheet, { header: 1, UTC: true })
  expect(headers).toEqual(['会員番号', '氏名', '郵便番号', '電話', '生年月日', '年齢', '未納', '備考'])
  expect(row).toEqual(['0003', '髙橋 一', '060-0042', '03-1234-5678', new Date('1945-08-15'), 79, 12000, "'=1+1"])
  expect([sheet.A2?.z, sheet.E2?.z, sheet.G2?.z]).toEqual(['@', 'yyyy/mm/dd', '"¥"#,##0;[Red]"¥"\\-#,##0'])
  const xml = await unzipped(bytes, 'xl/worksheets/sheet1.xml')
  expect(xml).toContain('state="frozen"')
  expect(xml).toContain('<autoFilter ref="A1:H2"/>')
  expect(xml).toContain('<pageSetup paperSize="13" orientation="landscape" fitToWidth="1" fitToHeight="0"/>')
  expect(xml).toContain('集金 [4/1]&amp;R&amp;9 2025-05-01　会計 佐藤 様用')
  expect(xml).toContain('<oddFooter>&amp;C&amp;P / &amp;N</oddFooter>')
  expect(await unzipped(bytes, 'xl/workbook.xml')).toContain("'集金  4 1'!$1:$1</definedName>")
})

test('the id that import knows people by is in the file but out of sight', async () => {
  const { api, given } = await startClub()
  const { id } = await given.member('髙橋 一')

  const { file } = await finish(api.lists.make({ ...everyone, format: 'xlsx' }))

  const bytes = Buffer.from(await file.arrayBuffer())
  const rows = utils.sheet_to_json<unknown[]>(read(bytes).Sheets.会員名簿 ?? {}, { header: 1 })
  expect([rows[0]?.at(-1), rows[1]?.at(-1)]).toEqual(['名簿ID', id])
  const columns = (await unzipped(bytes, 'xl/worksheets/sheet1.xml')).match(/<col [^>]*>/g) ?? []
  expect(columns.map((column) => column.includes('hidden="1"'))).toEqual([...columns.slice(1).map(() => false), true])
})

test('a household is one row under its head, with what it owes together', async () => {
  const { api, given } = await startClub()
  const child = await given.member('髙橋 花', { kana: 'タカハシ ハナ', owes: { 2025: 1000 } })
  const head = await given.member('髙橋 一', { kana: 'タカハシ ハジメ', owes: { 2025: 3000 } })
  await given.member('渡邊 二', { kana: 'ワタナベ ジ' })
  const { id } = await given.household('髙橋家', child, head)
  await api.households.save({ id, name: '髙橋家', headId: head.id })

  const lines = await csv(api, { layout: { columns: ['name', 'open'], perHousehold: true } })

  expect(lines).toEqual(['氏名,ほかの家族,未納', '髙橋 一,髙橋 花,4000', '渡邊 二,,0'])
})

test('a list is in the order of its column, the unknown last', async () => {
  const { api, given } = await startClub()
  await given.member('青木 一', { kana: 'アオキ イチ', number: '10', joinedOn: '2020-04-01' })
  await given.member('伊藤 二', { kana: 'イトウ ジ', number: '9', joinedOn: '2010-04-01' })
  await given.member('上野 三', { kana: 'ウエノ サン' })
  const by = async (sort: string, descending = false) =>
    (await csv(api, { layout: { columns: ['name'], sort, descending } })).slice(1).map((line) => line.slice(0, 2))

  expect(await by('kana')).toEqual(['青木', '伊藤', '上野'])
  expect(await by('kana', true)).toEqual(['上野', '伊藤', '青木'])
  expect(await by('memberNumber')).toEqual(['伊藤', '青木', '上野'])
  expect(await by('joinedOn', true)).toEqual(['青木', '伊藤', '上野'])
})

test('a list of a day holds who belonged on it, with the ages of that day', async () => {
  const { api, given } = await startClub({ today: '2025-05-01' })
  const gone = { birthDate: '1950-06-01', joinedOn: '2000-04-01', leftOn: '2024-03-31', status: 'left' } as const
  await given.member('青木 一', gone)
  await given.member('伊藤 二', { joinedOn: '2024-04-01' })

  const lines = await csv(api, { on: '2023-05-01', membersOn: true, layout: { columns: ['name', 'age'] } })

  expect(lines).toEqual(['氏名,年齢', '青木 一,72'])
})

test('what Windows cannot write is named with whose it is, and written only where a substitute is allowed', async () => {
  const { api, given } = await startClub()
  await given.member('𠮷田 葛\u{E0100}', { note: '髙﨑①㈱—é😀' })
  await given.member('𠮷川 二', { street: '1−2〜3' })
  const wish = {
    ...everyone,
    format: 'csv',
    encoding: 'cp932',
    layout: { columns: ['name', 'street', 'note'] },
  } satisfies Wish

  const { lost } = await api.lists.check(wish)
  const refused = finish(api.lists.make(wish))
  await expect(refused).rejects.toMatchObject({ code: 'CHARACTERS_LOST', data: { count: 4 } })
  const { file } = await finish(api.lists.make({ ...wish, substitute: true }))

  expect(lost.map(({ character, codePoint, substitute }) => [character, codePoint, substitute])).toEqual([
    ['𠮷', 'U+20BB7', '吉'],
    ['葛\u{E0100}', 'U+845B U+E0100', '葛'],
    ['😀', 'U+1F600', '〓'],
    ['é', 'U+00E9', 'e'],
  ])
  expect(lost[0]).toMatchObject({ count: 2, names: expect.arrayContaining(['𠮷川 二', '𠮷田 葛\u{E0100}']) })
  const text = new TextDecoder('shift_jis', { fatal: true }).decode(await file.arrayBuffer())
  expect(text).toContain('吉田 葛,,髙﨑①㈱―e〓')
  expect(text).toContain('吉川 二,1－2～3,')
})

test('Windows CSV writes the codes that Windows writes', async () => {
  const { api, given } = await startClub()
  await given.member('髙﨑')

  const { file } = await finish(api.lists.make({ ...everyone, format: 'csv', encoding: 'cp932' }))

  expect(Buffer.from(await file.arrayBuffer()).toString('hex')).toContain('fbfcfab1')
})

test('cards hold the kana by which telephones sort, in lines that every reader takes', async () => {
  const { api, given } = await startClub()
  await given.member('髙橋 一', {
    ...{ kana: 'タカハシ ハジメ', type: '正会員', mobile: '09012345678', email: 'hajime@example.jp' },
    ...{ postalCode: '0600042', prefecture: '北海道', city: '札幌市中央区', street: '大通西1-2-3; ビル, 裏' },
    ...{ building: 'とても長い名前のマンション・コーポラス・サンライズ緑ヶ丘弐番館1012号室', birthDate: '1945-08-15' },
  })
  await given.member('合同会社みどり', { phone: '0112345678' })

  const { file } = await finish(api.lists.make({ ...everyone, format: 'vcard' }))

  const text = await file.text()
  expect(file.name).toMatch(/\.vcf$/)
  expect(text.split('\r\n').every((line: string) => Buffer.byteLength(line) <= 75)).toBe(true)
  const cards = readCards(text)
  const hajime = cards.find(({ FN }) => FN === '髙橋 一')
  expect(hajime).toMatchObject({
    VERSION: '3.0',
    N: '髙橋;一;;;',
    'X-PHONETIC-LAST-NAME': 'タカハシ',
    'X-PHONETIC-FIRST-NAME': 'ハジメ',
    'SORT-STRING': 'タカハシ ハジメ',
    'TEL;TYPE=CELL,VOICE': '090-1234-5678',
    'EMAIL;TYPE=INTERNET': 'hajime@example.jp',
    'ADR;TYPE=HOME':
      ';とても長い名前のマンション・コーポラス・サンライズ緑ヶ丘弐番館1012号室;大通西1-2-3\\; ビル\\, 裏;札幌市中央区;北海道;060-0042;JP',
    BDAY: '1945-08-15',
  })
  expect(cards.find(({ ORG }) => ORG === '合同会社みどり')).toMatchObject({ N: '合同会社みどり;;;;' })
})

/** A strict reader of RFC 2426: unfolds, and wants each card whole. */
function readCards(text: string): Record<string, string>[] {
  expect(text.endsWith('\r\n')).toBe(true)
  const lines = text
    .replace(/\r\n[ \t]/g, '')
    .trimEnd()
    .split('\r\n')
  const cards: Record<string, string>[] = []
  for (const line of lines) {
    const colon = line.indexOf(':')
    const [name, value] = [line.slice(0, colon), line.slice(colon + 1)]
    expect(name).toMatch(/^[A-Z-]+(;TYPE=[A-Z,]+)?$/)
    if (name === 'BEGIN') cards.push({})
    const card = cards.at(-1) ?? {}
    if (card.END === undefined) card[name] = value
  }
  for (const card of cards) expect(card).toMatchObject({ BEGIN: 'VCARD', END: 'VCARD', VERSION: '3.0' })
  return cards
}

async function csv(api: Api, wish: Omit<Wish, 'who' | 'format'>): Promise<string[]> {
  const { file } = await finish(api.lists.make({ ...everyone, format: 'csv', ...wish }))
  return (await file.text()).trimEnd().split('\r\n')
}

async function unzipped(bytes: Buffer, name: string): Promise<string> {
  const archive = await fromBufferPromise(bytes, { lazyEntries: true })
  for await (const entry of archive.eachEntry()) {
    if (entry.fileName === name) return (await buffer(await archive.openReadStreamPromise(entry))).toString('utf8')
  }
  throw new Error(`${name} is not there`)
}
