import type { Api } from '../../../src-shared/contract/contract.ts'
import { command, Fault } from '../command.ts'
import { tableLines } from '../table.ts'
import type { Terminal } from '../terminal.ts'

export const groups = command({
  name: 'groups',
  usage: '[--people NAME]',
  options: { people: { type: 'string' } },
  run: async ({ values }, { club, terminal }) => {
    const api = await club()
    if (values.people !== undefined) return listPeople(api, values.people, terminal)

    const list = await api.groups.list()
    const { t, locale, json, say, warn, printJson } = terminal
    if (json) return printJson(list)
    if (list.length === 0) warn(t.noGroups)
    const lines = list.map(({ kind, name, memberCount }) => [
      kind,
      name,
      t.memberCount(memberCount.toLocaleString(locale)),
    ])
    for (const line of tableLines(lines)) say(line)
  },
})

/** Who is in a group today, called by its name or id. */
async function listPeople(api: Api, asked: string, terminal: Terminal): Promise<void> {
  const { t, json, say, warn, printJson } = terminal
  const found = (await api.groups.list()).filter(({ id, name }) => id === asked || name === asked)
  const [group, another] = found
  if (group === undefined || another !== undefined) throw new Fault(t.noSuchGroup(asked, found.length))
  const people = (await api.groups.people({ id: group.id })).people.filter(({ today }) => today)

  if (json) return printJson(people)
  if (people.length === 0) warn(t.nobody)
  const lines = people.map(({ memberNumber, name, kana, role, startsOn }) => [
    memberNumber,
    name,
    kana,
    role,
    startsOn ?? '',
  ])
  for (const line of tableLines(lines)) say(line)
}
