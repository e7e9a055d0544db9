import { command } from '../command.ts'
import { tableLines } from '../table.ts'

/** The saved filters, with how many each finds now. */
export const segments = command({
  name: 'segments',
  usage: '',
  run: async (_asked, { club, terminal }) => {
    const { t, locale, say } = terminal
    const found = await (await club()).segments.list()
    if (terminal.json) return terminal.printJson(found)
    if (found.length === 0) return terminal.warn(t.noSegments)
    const lines = found.map(({ name, memberCount }) => [name, t.memberCount(memberCount.toLocaleString(locale))])
    for (const line of tableLines(lines)) say(line)
  },
})
