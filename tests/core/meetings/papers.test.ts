import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { voterCode } from '../../../src-shared/domain/voter-code.ts'
import { pdfTexts } from '../../support/pdf-text.ts'
import { startClub } from '../../support/start-club.ts'
import { startMeeting } from './meeting-club.ts'

const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer())

test('each voter gets a notice, and slips that bear the name, the number and the code', async () => {
  const { api, meetingId } = await startMeeting(2)
  await api.meetings.save({ id: meetingId, name: '第5回通常総会', place: '市民会館', answerBy: '2026-05-17' })

  const { file, voters } = await api.meetings.papers({ meetingId, kind: 'notice', blanks: 1 })
  const pages = await pdfTexts(await bytesOf(file))

  expect([file.name, voters, pages.length]).toEqual(['第5回通常総会 招集通知.pdf', 2, 6])
  expect(pages[0]).toContain('青木 一 様')
  expect(pages[0]).toContain('第2号議案')
  for (const slip of ['出欠票', '委任状', '書面表決書', '受付番号 1', '会員番号 1001', voterCode(meetingId, 1)]) {
    expect(pages[1]).toContain(slip)
  }
  expect(pages[3]).toContain(voterCode(meetingId, 2))
  expect(pages[5]).toContain('委任状')
  expect(pages[5]).not.toContain('受付番号')
})

test('papers are made again for those from whom nothing came', async () => {
  const { api, meetingId, people } = await startMeeting(3)
  for (const { id: memberId } of people.slice(0, 2)) await api.meetings.checkIn({ meetingId, memberId })
  const none = { meetingId, kind: 'notice', parts: ['proxy'], counts: 'none' } as const

  const { file, voters } = await api.meetings.papers({ ...none, parts: [...none.parts] })
  for (const { id: memberId } of people) await api.meetings.checkIn({ meetingId, memberId })

  expect([voters, (await pdfTexts(await bytesOf(file)))[0]?.includes('上野 三枝')]).toEqual([1, true])
  await expect(api.meetings.papers({ ...none, parts: [...none.parts] })).rejects.toMatchObject({
    code: 'NO_PAPERS_TO_MAKE',
  })
})

test('a written vote on many items goes over several sheets, and without items none is printed', async () => {
  const { api, given } = await startClub({ today: '2026-05-01' })
  await given.member('青木 一')
  const { id: meetingId } = await api.meetings.save({ name: '総会', recordOn: '2026-04-30' })
  await api.meetings.fixVoters({ meetingId })
  const slips = { meetingId, kind: 'notice' as const, parts: ['proxy' as const, 'written' as const] }
  const without = await pdfTexts(await bytesOf((await api.meetings.papers(slips)).file))
  await api.meetings.saveAgenda({
    meetingId,
    items: Array.from({ length: 40 }, (_, at) => ({ title: `議題その${at + 1}` })),
  })

  const [, ...sheets] = await pdfTexts(await bytesOf((await api.meetings.papers(slips)).file))

  expect(without.map((page) => page.includes('書面表決書'))).toEqual([false])
  expect(sheets.map((page) => [page.includes(voterCode(meetingId, 1)), page.includes('署名')])).toEqual([
    [true, false],
    [false, true],
  ])
  expect(sheets.join('').match(/第\d+号議案/g)).toHaveLength(40)
})

test('what leaves the program is written down: the papers of some, and the list of those entitled', async () => {
  const { api, meetingId, people, voter } = await startMeeting(3)
  const voterIds = [await voter(people[1] ?? ({ id: '' } as never))]

  const one = await api.meetings.papers({ meetingId, kind: 'notice', parts: ['proxy'], voterIds, locale: 'en' })
  const list = await api.meetings.papers({ meetingId, kind: 'voters', recipient: '監事' })

  expect((await pdfTexts(await bytesOf(one.file))).map((page) => page.includes('Proxy'))).toEqual([true])
  const [text = ''] = await pdfTexts(await bytesOf(list.file))
  expect([text.includes('上野 三枝'), text.includes('監事')]).toEqual([true, true])
  const { records } = await api.lists.records({})
  expect(records.map(({ title, members, recipient }) => [title, members, recipient])).toEqual([
    ['第5回通常総会 議決権者名簿', 3, '監事'],
    ['第5回通常総会 notice', 1, ''],
  ])
})

test('where several types have a vote the minutes do not call all of them by one', async () => {
  const { api, given, meetingId } = await startMeeting(3)
  await given.memberType('家族会員', { votes: true })

  const { file } = await api.meetings.minutes({ meetingId, format: 'docx' })

  const written = await documentText(await bytesOf(file))
  expect(written).toContain('議決権者総数')
  expect(written).not.toContain('正会員総数')
})

test('the minutes hold what the law asks for, on paper and as a document', async () => {
  const { api, meetingId, people, voter, items, clock } = await startMeeting(7)
  clock.set('2026-05-24T04:30:00Z')
  for (const { id } of people.slice(0, 3)) await api.meetings.checkIn({ meetingId, memberId: id })
  await api.meetings.respond({ meetingId, voterId: await voter(people[3] ?? ({ id: '' } as never)), kind: 'proxy' })
  await api.meetings.respond({ meetingId, voterId: await voter(people[4] ?? ({ id: '' } as never)), kind: 'written' })
  await api.meetings.open({ meetingId })
  await api.meetings.saveBallot({
    ...{ agendaItemId: items[0], inPerson: { for: 3, against: 0, abstain: 0 }, proxies: null },
    course: '質疑があった。',
  })
  await api.meetings.saveBallot({ agendaItemId: items[1], inPerson: { for: 2, against: 1, abstain: 0 }, proxies: null })
  const said = { place: '市民会館', chair: '青木 一', signatories: ['石田 二郎', '上野 三枝'], course: '' }
  await api.meetings.save({ id: meetingId, name: '第5回通常総会', ...said })
  clock.advance({ hours: 1 })
  await api.meetings.close({ meetingId })

  const pdf = await api.meetings.minutes({ meetingId, format: 'pdf' })
  const docx = await api.meetings.minutes({ meetingId, format: 'docx' })

  const printed = (await pdfTexts(await bytesOf(pdf.file))).join('').replaceAll(/\s/g, '')
  const written = (await documentText(await bytesOf(docx.file))).replaceAll(/\s/g, '')
  expect([pdf.file.name, docx.file.name]).toEqual(['第5回通常総会 議事録.pdf', '第5回通常総会 議事録.docx'])
  for (const text of [printed, written]) {
    for (const said of [
      ...['2026年5月24日13:30から14:30まで', '市民会館', '正会員総数7名2026年4月30日現在'],
      '5名（うち本人出席3名、表決委任者1名、書面表決者1名、電磁的方法による表決者0名）',
      ...['総数の2分の1以上（4票）。満たしています。', '第1号議案事業報告質疑があった。'],
      '賛成4票、反対0票、棄権1票（出席者の過半数、必要な賛成3票）で、本議案は可決された。',
      '賛成3票、反対1票、棄権1票（出席者の3分の2以上、必要な賛成4票）で、本議案は否決された。',
      ...['議事録署名人に石田二郎、上野三枝の2名を選任した。', '議長青木一'],
    ]) {
      expect(text).toContain(said)
    }
  }
})

/** What a reader of the document sees, without its line ends. */
async function documentText(docx: Uint8Array): Promise<string> {
  const archive = await fromBufferPromise(Buffer.from(docx), { lazyEntries: true })
  for await (const entry of archive.eachEntry()) {
    if (entry.fileName !== 'word/document.xml') continue
    return (await buffer(await archive.openReadStreamPromise(entry))).toString('utf8').replaceAll(/<[^>]+>/g, '')
  }
  throw new Error('the document has no text')
}

test('the papers of many are drawn beside the core, and nobody is left out', async () => {
  const { api, office } = await startClub({ today: '2026-05-01' })
  await office.club().command(({ write, ops, newId }) => {
    const members = Array.from({ length: 101 }, (_, at) =>
      ops.create('member', newId(), { name: { fullName: `Member ${at}` } }),
    )
    return write({ label: { kind: 'import' }, ops: members })
  })
  const { id: meetingId } = await api.meetings.save({ name: '総会', recordOn: '2026-04-30' })
  await api.meetings.fixVoters({ meetingId })

  const { file, voters } = await api.meetings.papers({ meetingId, kind: 'notice', parts: ['proxy'] })

  const pages = await pdfTexts(await bytesOf(file))
  expect([voters, pages.length, pages[100]?.includes(voterCode(meetingId, 101))]).toEqual([101, 101, true])
})
