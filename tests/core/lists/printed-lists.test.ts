import { expect, test } from 'vitest'
import type { Api } from '../../../src-shared/contract/contract.ts'
import { finish } from '../../support/finish.ts'
import { pdfTextItems, pdfTexts } from '../../support/pdf-text.ts'
import { type StartedClub, startClub } from '../../support/start-club.ts'

type Layout = NonNullable<Parameters<Api['lists']['make']>[0]['layout']>

test('a printed list says whose it is, of which day, how many, for whom, and on which of how many pages', async () => {
  const club = await startClub({ today: '2025-05-01' })
  await givenPeople(club, 60)

  const pages = await printed(club.api, { columns: ['memberNumber', 'name', 'phone'] }, { recipient: '1班の班長' })

  expect(pages.length).toBeGreaterThan(1)
  for (const [index, page] of pages.entries()) {
    expect(page).toContain('会員名簿')
    expect(page).toContain('みどりの会')
    expect(page).toContain('1班の班長様用')
    expect(page).toContain(`${index + 1}/${pages.length}`)
    expect(page).toContain('会員番号氏名電話')
  }
  expect(pages[0]).toContain('2025年5月1日現在')
  expect(pages[0]).toContain('60名')
  const everywhere = pages.join('')
  for (let i = 0; i < 60; i += 1) expect(everywhere).toContain(numberOf(i))
})

test('nothing is drawn over another column or off the paper, however narrow it is', async () => {
  const club = await startClub({ today: '2025-05-01' })
  await givenPeople(club, 30)
  const columns = ['memberNumber', 'name', 'kana', 'address', 'phone', 'mobile', 'email', 'birthDate', 'note']

  for (const [paper, landscape, width] of [
    ['b5', false, 516],
    ['a4', true, 842],
  ] as const) {
    const { file } = await finish(
      club.api.lists.make({ who: { filter: {} }, format: 'pdf', layout: { columns, paper, landscape } }),
    )
    const items = (await pdfTextItems(new Uint8Array(await file.arrayBuffer()))).flat()
    expect(Math.min(...items.map(({ x }) => x))).toBeGreaterThan(40)
    expect(Math.max(...items.map(({ x, text, size }) => x + text.length * size * 0.4))).toBeLessThan(width)
    expect(Math.min(...items.filter(({ text }) => text.trim() !== '').map(({ size }) => size))).toBeGreaterThanOrEqual(
      5,
    )
  }
})

test('numbers, dates, telephones and postal codes stay whole on a crowded sheet, and the check says where there is room', async () => {
  const club = await startClub({ today: '2025-05-01' })
  await givenPeople(club, 20)
  const columns = [
    ...['memberNumber', 'name', 'kana', 'memberType', 'postalCode', 'address', 'phone', 'mobile', 'email'],
    ...['birthDate', 'groups', 'joinedOn', 'note'],
  ]
  const wish = { who: { filter: {} }, format: 'pdf' } as const

  const { file } = await finish(club.api.lists.make({ ...wish, layout: { columns, paper: 'b5' } }))
  const { crowded } = await club.api.lists.check({
    ...wish,
    layout: { columns, paper: 'b5' },
  })
  const few = await club.api.lists.check({
    ...wish,
    layout: { columns: ['name', 'phone'], paper: 'b5' },
  })

  const items = (await pdfTextItems(new Uint8Array(await file.arrayBuffer()))).flat()
  const texts = items.map(({ text }) => text)
  for (const whole of ['045-123-4567', '090-1234-5678', '1945/08/15', '〒220-0012', '2010/04/01', numberOf(7)]) {
    expect(texts).toContain(whole)
  }
  expect(Math.min(...items.filter(({ text }) => text.trim() !== '').map(({ size }) => size))).toBeGreaterThanOrEqual(
    5.85,
  )
  expect(crowded).toEqual([{ paper: 'a4', landscape: true }])
  expect(few.crowded).toBeNull()
})

test('a sheet on which addresses would be stacked in a sliver is called too narrow, with the sheets where they are not', async () => {
  const club = await startClub({ today: '2025-05-01' })
  await givenPeople(club, 20)
  const columns = ['memberNumber', 'name', 'kana', 'memberType', 'phone', 'mobile', 'address', 'joinedOn', 'groups']
  const crowdedOn = async (design: 'table' | 'circulation', paper: 'a4' | 'b5', landscape: boolean) =>
    (await club.api.lists.check({ who: { filter: {} }, format: 'pdf', layout: { columns, design, paper, landscape } }))
      .crowded

  expect(await crowdedOn('table', 'a4', true)).toBeNull()
  expect(await crowdedOn('table', 'b5', false)).toContainEqual({ paper: 'a4', landscape: true })
  expect(await crowdedOn('circulation', 'b5', false)).toContainEqual({ paper: 'a4', landscape: true })
})

test('a layout without columns shows names only, on paper as in files', async () => {
  const { api, given } = await startClub()
  await given.member('青木 一', { kana: 'アオキ イチ', phone: '0312345678', postalCode: '0600042' })

  const [page = ''] = await printed(api, { columns: [] })
  const csv = await finish(api.lists.make({ who: { filter: {} }, format: 'csv', layout: { columns: [] } }))
  const card = await finish(api.lists.make({ who: { filter: {} }, format: 'vcard', layout: { columns: [] } }))

  expect(page).toContain('青木一')
  expect(page).not.toMatch(/03-1234|060-0042|アオキ/)
  expect((await csv.file.text()).replace('\ufeff', '').trim().split(/\r?\n/)).toEqual(['氏名', '青木 一'])
  expect(await card.file.text()).not.toContain('1234')
})

test('the telephone list names everybody with every number, under the first kana', async () => {
  const { api, given } = await startClub()
  await given.member('青木 一', { kana: 'アオキ イチ', phone: '0312345678', otherPhones: ['08011112222'] })
  await given.member('髙橋 二', { kana: 'タカハシ ジ', mobile: '09012345678' })
  await given.member('合同会社みどり', { phone: '0112345678' })

  const [page = ''] = await printed(api, { columns: ['name'], design: 'phone' })

  expect(page).toMatch(/あ.*アオキイチ青木一03-1234-5678080-1111-2222.*た.*髙橋二090-1234-5678/)
  expect(page).toContain('合同会社みどり011-234-5678')
})

test('by group, each stands under a heading with its number of people, those without one last', async () => {
  const { api, given } = await startClub()
  const [second, first] = [
    await api.groups.save({ name: '2班', kind: '班' }),
    await api.groups.save({ name: '1班', kind: '班' }),
  ]
  const ichi = await given.member('青木 一', { kana: 'アオキ イチ' })
  const ji = await given.member('伊藤 二', { kana: 'イトウ ジ' })
  await given.member('上野 三', { kana: 'ウエノ サン' })
  await api.groups.assign({ groupId: second.id, who: { ids: [ichi.id] } })
  await api.groups.assign({ groupId: first.id, who: { ids: [ichi.id, ji.id] } })

  const [page = ''] = await printed(api, { columns: ['name'], design: 'byGroup', groupBy: 'groups:班' })

  expect(page).toMatch(/2班（1名）青木一1班（2名）青木一伊藤二（なし）（1名）上野三/)
})

test('a circulation list numbers the people and leaves boxes to fill in', async () => {
  const { api, given } = await startClub()
  await given.member('青木 一', { kana: 'アオキ イチ' })
  await given.member('伊藤 二', { kana: 'イトウ ジ' })

  const [page = ''] = await printed(api, { columns: ['name'], design: 'circulation', remark: '最後の方は髙橋まで' })

  expect(page).toContain('最後の方は髙橋まで')
  expect(page).toMatch(/順氏名回した日印1青木一.*2伊藤二/)
})

test('a block a person shows what is filled in, with the name of each field, and nothing else', async () => {
  const { api, given } = await startClub()
  await given.member('青木 一', { kana: 'アオキ イチ', email: 'ichi@example.jp' })

  const [page = ''] = await printed(api, { columns: ['name', 'kana', 'phone', 'email'], design: 'full' })

  expect(page).toContain('青木一アオキイチメールichi@example.jp')
  expect(page).not.toContain('電話')
})

test('a character that no font holds prints as 〓, and the check names it', async () => {
  const { api, given } = await startClub()
  await given.member('外字\ue000 一')

  const { lost } = await api.lists.check({ who: { filter: {} }, format: 'pdf', layout: { columns: ['name'] } })
  const [page = ''] = await printed(api, { columns: ['name'] })

  expect(lost).toEqual([
    { character: '\ue000', codePoint: 'U+E000', count: 1, names: ['外字\ue000 一'], substitute: '〓' },
  ])
  expect(page).toContain('外字〓一')
})

test('the preview shows the first sheets and leaves no record', async () => {
  const club = await startClub()
  await givenPeople(club, 70)

  const { pdf, shown, total } = await club.api.lists.preview({ who: { filter: {} }, format: 'pdf' })

  expect([shown, total]).toEqual([60, 70])
  expect((await pdfTexts(new Uint8Array(await pdf.arrayBuffer())))[0]).toContain('70名')
  expect((await club.api.lists.records({})).total).toBe(0)
})

test('a long list is drawn in a worker that says how far it is, and can be stopped', async () => {
  const club = await startClub()
  await givenPeople(club, 300)
  const wish = { who: { filter: {} }, format: 'pdf' } as const
  const stages = new Set<string>()

  const { rows } = await finish(club.api.lists.make(wish), ({ stage }) => stages.add(stage))
  const stop = new AbortController()
  const stopped = finish(club.api.lists.make(wish, { signal: stop.signal }), () => stop.abort())

  await expect(stopped).rejects.toBeDefined()
  expect(rows).toBe(300)
  expect([...stages]).toContain('drawing')
  expect((await club.api.lists.records({})).total).toBe(1)
})

function numberOf(i: number): string {
  return String(1000 + i)
}

async function givenPeople({ office }: StartedClub, count: number): Promise<void> {
  await office.club().command(({ ops, write, newId }) =>
    write({
      label: { kind: 'import' },
      ops: Array.from({ length: count }, (_, i) =>
        ops.create('member', newId(), {
          number: { memberNumber: numberOf(i) },
          name: { familyName: '太郎左衛門', givenName: `会員${i}`, familyNameKana: 'タロウザエモン' },
          address: {
            postalCode: '2200012',
            prefecture: '神奈川県',
            city: '横浜市西区',
            street: 'みなとみらい二丁目3番5号',
            building: 'クイーンズタワーB 12階',
          },
          contact: { phone: '0451234567', mobile: '09012345678', email: `member.number.${i}@mail.example.or.jp` },
          birth: { birthDate: '1945-08-15' },
          membership: { joinedOn: '2010-04-01' },
          note: {
            note: '総会のときに車いすの席を用意する。電話は夜8時より前にかける。',
          },
        }),
      ),
    }),
  )
}

async function printed(api: Api, layout: Layout, more: { recipient?: string } = {}): Promise<string[]> {
  const { file } = await finish(api.lists.make({ who: { filter: {} }, format: 'pdf', layout, ...more }))
  const pages = await pdfTexts(new Uint8Array(await file.arrayBuffer()))
  // A reader of PDF puts spaces where cells stand apart.
  return pages.map((page) => page.replace(/[ 　]/g, ''))
}
