import { command } from '../command.ts'
import { tableLines } from '../table.ts'

export const offices = command({
  name: 'offices',
  usage: '[--history]',
  options: { history: { type: 'boolean', default: false } },
  run: async ({ values }, { club, terminal }) => {
    const { t, json, say, warn, printJson } = terminal
    const api = await club()
    if (values.history) {
      const terms = await api.offices.terms({})
      if (json) return printJson(terms)
      if (terms.length === 0) warn(t.noOffices)
      const lines = terms.map(({ office, name, startsOn, endsOn, note }) => [
        office,
        name,
        startsOn ?? '',
        endsOn ?? '',
        note,
      ])
      for (const line of tableLines(lines)) say(line)
      return
    }

    const list = await api.offices.list()
    if (json) return printJson(list)
    if (list.length === 0) warn(t.noOffices)
    const lines = list.map(({ name, holders }) => [name, holders.map((holder) => holder.name).join(', ') || t.vacant])
    for (const line of tableLines(lines)) say(line)
  },
})
