import { NeedsYes } from '../command.ts'
import type { EventTask } from '../event-named.ts'
import { readInput } from '../files.ts'
import { finish } from '../progress.ts'
import { sayMoved } from '../say-moved.ts'

/** Takes in a form's answers; whom nobody can be sure of waits for a word. */
export async function importAnswers(
  { api, eventId, terminal }: EventTask,
  path: string,
  { dryRun, yes }: { readonly dryRun: boolean; readonly yes: boolean },
): Promise<void> {
  const { t, json, say, printJson } = terminal
  const file = readInput(path, terminal)
  const read = await api.registrations.readForm({ eventId, file })
  if (dryRun) {
    if (json) return printJson(read)
    for (const { row, name, match, known, repeats, faults } of read.rows) {
      const whose = repeats === null ? t.events.match[known ? 'known' : match] : t.events.repeats(repeats)
      say(t.events.read(row, name, whose))
      for (const { header, text } of faults) say(t.events.unread(header, text))
    }
    return
  }
  const doubtful = read.rows.filter(({ match, known }) => match === 'likely' && !known).length
  if (doubtful > 0 && !yes) throw new NeedsYes(t.events.doubtful(`${doubtful}`))

  const rows = read.rows.map(({ ticketId, ...row }) => ({ ...row, ...(ticketId !== null && { ticketId }) }))
  const result = await finish(await api.registrations.importForm({ eventId, fileName: file.name, rows }), terminal)
  if (json) return printJson(result)
  say(t.events.imported(`${result.added}`, `${result.already}`, `${result.waiting}`))
  sayMoved(result.moved, terminal)
}
