import { afterAll, beforeAll, expect, test } from 'vitest'
import { fixture, openCommandLine } from '../support/cli.ts'

const cli = openCommandLine()
const club = ['--data', cli.path('班 の会')]

beforeAll(async () => {
  await cli.run('init', '--name', '班の会', ...club)
  await cli.run('import', fixture('roster-cp932.csv'), ...club)
})
afterAll(() => cli.close())

const call = <T>(name: string, input: object) => cli.json<T>('call', name, JSON.stringify(input), ...club)

test('groups, tags and offices are listed with their people', async () => {
  const [member] = await cli.json<{ id: string; name: string; memberNumber: string }[]>('members', ...club)
  if (member === undefined) throw new Error('nobody was imported')
  const who = { ids: [member.id] }
  const group = await call<{ id: string }>('groups.save', { name: '1班', kind: '班' })
  const office = await call<{ id: string }>('offices.save', { name: '会長', director: true })
  await call('groups.assign', { groupId: group.id, who, startsOn: '2020-04-01', role: '班長' })
  await call('tags.assign', { who, create: ['送迎できる'] })
  await call('offices.saveTerm', { officeId: office.id, memberId: member.id, startsOn: '2020-04-01' })

  const heard = {
    groups: await cli.json('groups', ...club),
    people: await cli.json('groups', '--people', '1班', ...club),
    tags: await cli.json('tags', ...club),
    offices: await cli.json('offices', ...club),
    history: await cli.json('offices', '--history', ...club),
    told: (await cli.run('offices', ...club)).out,
  }

  expect(heard).toMatchObject({
    groups: [{ name: '1班', kind: '班', memberCount: 1 }],
    people: [{ memberId: member.id, role: '班長', startsOn: '2020-04-01' }],
    tags: [{ name: '送迎できる', memberCount: 1 }],
    offices: [{ name: '会長', holders: [{ name: member.name }] }],
    history: [{ office: '会長', name: member.name, startsOn: '2020-04-01', endsOn: null }],
  })
  expect(heard.told).toBe(`会長  ${member.name}\n`)
})
