import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCommandLine } from '../support/cli.ts'

const cli = openCommandLine()
const club = ['--data', cli.path('みどりの 会')]
const call = (procedure: string, input: object) =>
  cli.json<{ id: string }>('call', procedure, JSON.stringify(input), ...club)

beforeAll(async () => {
  await cli.run('init', '--name', 'みどりの会', ...club)
  for (const [at, fullName] of ['Ada', 'Eve', 'Ivy'].entries())
    await call('members.add', { fullName, memberNumber: `100${at}` })
  const { id } = await call('meetings.save', { name: '総会', recordOn: '2099-01-01', heldOn: '2099-01-31' })
  await call('meetings.saveAgenda', { meetingId: id, items: [{ title: '決算' }] })
})
afterAll(() => cli.close())

test('a general meeting from its list to its minutes', async () => {
  const voters = await cli.json<{ serial: number; name: string }[]>('meeting', 'voters', '総会', '--fix', ...club)
  const came = await cli.run('meeting', 'respond', '総会', '--voter', 'Ada', '--kind', 'inPerson', ...club)
  await cli.run('meeting', 'respond', '--voter', '2', '--kind', 'written', '--vote', '1=for', ...club)
  const quorum = await cli.json<{ present: { people: number }; reached: boolean }>('meeting', 'quorum', ...club)
  await cli.run('meeting', 'open', ...club)
  const ballot = await cli.run('meeting', 'ballot', '--item', '1', '--for', '1', ...club)
  const results = await cli.run('meeting', 'results', ...club)
  const closed = await cli.run('meeting', 'close', ...club)
  const minutes = cli.path('議事録.docx')
  await cli.run('meeting', 'minutes', '--out', minutes, ...club)

  expect(voters.map(({ serial, name }) => [serial, name])).toEqual([
    [1, 'Ada'],
    [2, 'Eve'],
    [3, 'Ivy'],
  ])
  expect(came.out).toBe('Adaさん： 出席\n定足数 2票：あと 1票です。\n')
  expect([quorum.present.people, quorum.reached]).toEqual([2, true])
  expect([ballot.out, results.out]).toEqual(['可決\n', '第1号議案  決算  賛成 2  反対 0  棄権 0  可決\n'])
  expect([closed.out, readFileSync(minutes).subarray(0, 2).toString()]).toEqual(['「総会」を閉会しました。\n', 'PK'])
})

test('what makes no sense is a wrong use, and who is not found is a fault', async () => {
  const code = async (...words: string[]) => (await cli.run('meeting', ...words, ...club)).code
  expect(await code('dance')).toBe(2)
  expect(await code('respond', '--voter', 'Ada', '--kind', 'singing')).toBe(2)
  expect(await code('respond', '--voter', 'Zoe', '--kind', 'proxy')).toBe(1)
  expect(await code('show', '別の総会')).toBe(1)
  expect(await code('papers', '--out', cli.path('x.pdf'), '--counts', 'singing')).toBe(2)
  expect(await code('papers', '--out', cli.path('x.pdf'), '--voter', 'Zoe')).toBe(1)
})
