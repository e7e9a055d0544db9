import type { Api } from '../../../src-shared/contract/contract.ts'
import type { Inputs } from '../../../src-shared/contract/inferred.ts'
import type { EventId } from '../../../src-shared/contract/values.ts'
import { clubFormat } from '../club-words.ts'
import { command, required, UsageError } from '../command.ts'
import { eventNamed, eventsOf } from '../event-named.ts'
import { writeOutput } from '../files.ts'
import { finish } from '../progress.ts'
import { savedByName } from '../saved-by-name.ts'
import { tableLines } from '../table.ts'
import type { Terminal } from '../terminal.ts'

type List = Inputs['events']['makeList']['list']

const papers = {
  roster: 'roster',
  badges: 'badges',
  'no-shows': 'noShows',
  summary: 'summary',
  arrangement: 'arrangement',
} as const satisfies Record<string, List>
const actions = ['list', 'show', 'money', ...Object.keys(papers), 'ics']

export const events = command({
  name: 'events',
  usage:
    '[list] [--past|--templates] | show EVENT | money EVENT | roster EVENT --out FILE.xlsx|FILE.pdf [--sensitive] | badges EVENT --out FILE.pdf [--badge 91x55|97x69] [--start N] | no-shows EVENT --out FILE | summary EVENT --out FILE | arrangement EVENT [--of NAME] --out FILE | ics [EVENT] --out FILE.ics',
  options: {
    past: { type: 'boolean', default: false },
    templates: { type: 'boolean', default: false },
    out: { type: 'string' },
    sensitive: { type: 'boolean', default: false },
    badge: { type: 'string', default: '91x55' },
    start: { type: 'string', default: '1' },
    of: { type: 'string' },
    recipient: { type: 'string', default: '' },
    purpose: { type: 'string', default: '' },
  },
  words: 2,
  run: async ({ values, words: [action = 'list', name] }, { club, terminal }) => {
    if (!actions.includes(action)) throw new UsageError(terminal.t.events.actions(actions.join(', ')))
    const api = await club()
    if (action === 'list')
      return listEvents(api, values.past ? 'past' : values.templates ? 'templates' : 'coming', terminal)
    if (action === 'ics' && name === undefined) return writeIcs(api, undefined, values.out, terminal)
    const id = await eventNamed(api, required(name, action), terminal)
    if (action === 'show') return terminal.printJson(await api.events.get({ id }))
    if (action === 'money') return showMoney(api, id, terminal)
    if (action === 'ics') return writeIcs(api, id, values.out, terminal)
    return writePaper(api, { ...values, id, list: papers[action as keyof typeof papers] }, terminal)
  },
})

async function listEvents(api: Api, when: 'coming' | 'past' | 'templates', terminal: Terminal): Promise<void> {
  const list = await eventsOf(api, when)
  const { t, json, say, warn, printJson } = terminal
  if (json) return printJson(list)
  if (list.length === 0) return warn(t.events.none)
  const f = await clubFormat(api, terminal)
  const rows = list.map(({ name, startsOn, counts, places }) => [
    ...[name, f.date(startsOn), f.number(counts.confirmed), places === null ? t.events.noLimit : f.number(places)],
    ...[f.number(counts.waiting), f.number(counts.applied)],
  ])
  for (const line of tableLines([Object.values(t.events.columns), ...rows])) say(line)
}

async function showMoney(api: Api, id: EventId, terminal: Terminal): Promise<void> {
  const money = await api.events.money({ id })
  if (terminal.json) return terminal.printJson(money)
  const f = await clubFormat(api, terminal)
  const [paid, open, cost, balance] = [money.paid, money.open, money.cost, money.balance].map(f.money)
  terminal.say(terminal.t.events.money(`${paid}`, `${open}`, `${cost}`, `${balance}`))
}

async function writeIcs(api: Api, id: EventId | undefined, out: string | undefined, terminal: Terminal): Promise<void> {
  const path = required(out, '--out')
  const { file } = await api.events.ics({ ...(id !== undefined && { id }) })
  await writeOutput(path, file, terminal)
  if (terminal.json) terminal.printJson({ out: path })
  else terminal.say(terminal.t.events.saved(path))
}

interface PaperAsked {
  readonly id: EventId
  readonly list: List
  readonly out?: string | undefined
  readonly sensitive: boolean
  readonly badge: string
  readonly start: string
  /** Which arrangement; the first where none is named. */
  readonly of?: string | undefined
  readonly recipient: string
  readonly purpose: string
}

async function writePaper(api: Api, asked: PaperAsked, terminal: Terminal): Promise<void> {
  const { id, list, sensitive, recipient, purpose } = asked
  const out = required(asked.out, '--out')
  const { badge } = asked
  if (badge !== '91x55' && badge !== '97x69') throw new UsageError('--badge')
  const startAt = Number(asked.start) - 1
  if (!Number.isInteger(startAt) || startAt < 0 || startAt > 9) throw new UsageError('--start')
  const format = formatOf(out)
  if (format === undefined || (list === 'badges' && format !== 'pdf'))
    throw new UsageError(terminal.t.events.paperFormat)
  const arrangements = list === 'arrangement' ? await api.arrangements.list({ eventId: id }) : []
  const arrangement = asked.of === undefined ? arrangements[0] : savedByName(arrangements, asked.of, terminal)

  const leaving = { sensitive, recipient, purpose, badge, startAt, locale: terminal.locale } as const
  const what = { id, list, format, ...leaving, ...(arrangement && { arrangementId: arrangement.id }) }
  const { file, rows, operationId } = await finish(await api.events.makeList(what), terminal)
  await writeOutput(out, file, terminal)
  if (terminal.json) terminal.printJson({ out, rows, operationId })
  else terminal.say(list === 'summary' ? terminal.t.events.saved(out) : terminal.t.events.written(`${rows}`, out))
}

function formatOf(out: string): 'pdf' | 'xlsx' | undefined {
  return (['pdf', 'xlsx'] as const).find((ending) => out.toLowerCase().endsWith(`.${ending}`))
}
