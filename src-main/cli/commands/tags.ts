import { command } from '../command.ts'
import { tableLines } from '../table.ts'

export const tags = command({
  name: 'tags',
  usage: '',
  options: {},
  run: async (_given, { club, terminal }) => {
    const { t, locale, json, say, warn, printJson } = terminal
    const list = await (await club()).tags.list()

    if (json) return printJson(list)
    if (list.length === 0) warn(t.noTags)
    const lines = list.map(({ name, memberCount }) => [name, t.memberCount(memberCount.toLocaleString(locale))])
    for (const line of tableLines(lines)) say(line)
  },
})
