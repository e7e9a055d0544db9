import type { Api } from '../../../src-shared/contract/contract.ts'
import type { Exchanged, Laptop, SyncStatus } from '../../../src-shared/contract/sync.ts'
import { placeTroubles } from '../../../src-shared/texts/place-troubles.ts'
import { type ClubFormat, clubFormat } from '../club-words.ts'
import { command, Fault, MissingWord, NeedsYes, UsageError, type Workplace } from '../command.ts'
import { placeNamed, placeOptions } from '../place-named.ts'
import { finish } from '../progress.ts'
import { readCodeFile } from '../read-secret.ts'
import { tableLines } from '../table.ts'
import type { Terminal } from '../terminal.ts'

type Values = Partial<Record<keyof typeof placeOptions | 'code-file', string | undefined>> & { readonly yes: boolean }

/** Several laptops with one club: alone it exchanges with the shared places now. */
export const sync = command({
  name: 'sync',
  usage:
    '[status|setup|join|place|devices|approve|remove|accept|leave|code] [LAPTOP|PLACE] [--folder DIR | --webdav URL | --s3 URL | --postgres URL] ' +
    '[--user NAME] [--password-file FILE] [--code-file FILE] [--yes]',
  words: 2,
  options: { ...placeOptions, 'code-file': { type: 'string' }, yes: { type: 'boolean', default: false } },
  run: async ({ values, words }, place) => {
    const [what = 'now', which] = words
    const act = acts[what]
    if (act === undefined) throw new UsageError(what)
    await act(place, values, which)
  },
})

type Act = (place: Workplace, values: Values, which: string | undefined) => Promise<void>

const acts: Readonly<Record<string, Act | undefined>> = {
  now: async ({ club, terminal }) => {
    const api = await club()
    const exchanged: Exchanged = await finish(await api.sync.run(), terminal)
    const { trouble } = exchanged
    if (terminal.json) return terminal.printJson(exchanged)
    if (trouble !== null) throw new Fault(placeTroubles[terminal.locale][trouble])
    const number = (count: number) => count.toLocaleString(terminal.locale)
    terminal.say(terminal.t.sync.exchanged(number(exchanged.received), number(exchanged.sent)))
  },

  status: async ({ club, terminal }) => {
    const api = await club()
    const status = await api.sync.status()
    if (terminal.json) return terminal.printJson(status)
    for (const line of statusLines(status, await clubFormat(api, terminal), terminal)) terminal.say(line)
  },

  setup: async ({ club, terminal }, values) => {
    const place = await placeNamed(values, terminal)
    const api = await club()
    showCode(await finish(await api.sync.setUp({ place }), terminal), terminal)
  },

  join: async ({ office, terminal, data }, values) => {
    const place = await placeNamed(values, terminal)
    const codeFile = values['code-file']
    if (codeFile === undefined) throw new MissingWord('--code-file')
    const code = await readCodeFile(codeFile, terminal)
    const api = await office()
    const known = await finish(
      await api.sync.join({ place, code, ...(data !== undefined && { folder: data }) }),
      terminal,
    )
    const { code: shown } = await api.sync.status()
    if (terminal.json) return terminal.printJson({ ...known, code: shown })
    const { total } = await api.members.list({ limit: 1 })
    terminal.say(terminal.t.sync.joined(known.name, total.toLocaleString(terminal.locale), known.path))
    if (shown !== null) terminal.say(terminal.t.sync.waitingHere(shown))
  },

  place: async ({ club, terminal }, values, which) => {
    const api = await club()
    if (which === undefined) await api.sync.addPlace({ place: await placeNamed(values, terminal) })
    else await changePlace(api, Number(which), values, terminal)
    await acts.status?.({ club: async () => api, terminal } as Workplace, values, undefined)
  },

  devices: async ({ club, terminal }) => {
    const api = await club()
    await showLaptops(api, terminal)
  },

  approve: async ({ club, terminal }, _values, which) => {
    const api = await club()
    const { dev } = await laptopNamed(api, which, ({ state }) => state === 'waiting', terminal)
    await api.sync.approve({ dev })
    await showLaptops(api, terminal)
  },

  remove: async ({ club, terminal }, { yes }, which) => {
    const api = await club()
    const { dev, label } = await laptopNamed(api, which, ({ state, self }) => state === 'member' && !self, terminal)
    if (!yes) throw new NeedsYes(terminal.t.sync.removeNeedsYes(label))
    showCode(await api.sync.remove({ dev }), terminal)
  },

  accept: async ({ club, terminal }, _values, which) => {
    const api = await club()
    const { dev } = await laptopNamed(api, which, ({ state }) => state === 'removed', terminal)
    await api.sync.accept({ dev })
    await showLaptops(api, terminal)
  },

  leave: async ({ club, terminal }, values) => {
    const api = await club()
    if (!values.yes) throw new NeedsYes(terminal.t.sync.leaveNeedsYes)
    await api.sync.leave()
    await acts.status?.({ club: async () => api, terminal } as Workplace, values, undefined)
  },

  code: async ({ club, terminal }) => {
    const api = await club()
    showCode(await api.sync.newCode(), terminal)
  },
}

/** A place that is there: let go of, or filled again after it was emptied. */
async function changePlace(api: Api, id: number, { yes }: Values, terminal: Terminal): Promise<void> {
  const found = (await api.sync.status()).places.find((place) => place.id === id)
  if (found === undefined) throw new Fault(terminal.t.sync.noSuchPlace(String(id)))
  if (found.trouble === 'otherPlace') {
    if (!yes) throw new NeedsYes(terminal.t.sync.refillNeedsYes(found.address))
    return void (await api.sync.refillPlace({ id }))
  }
  if (!yes) throw new NeedsYes(terminal.t.sync.placeNeedsYes(found.address))
  await api.sync.removePlace({ id })
}

function showCode({ code }: { code: string }, { json, printJson, say, t }: Terminal): void {
  if (json) return printJson({ code })
  say(t.sync.code(code))
}

async function showLaptops(api: Api, terminal: Terminal): Promise<void> {
  const laptops = await api.sync.laptops()
  if (terminal.json) return terminal.printJson(laptops)
  const format = await clubFormat(api, terminal)
  for (const line of tableLines(laptops.map((laptop) => laptopCells(laptop, format, terminal)))) terminal.say(line)
}

function laptopCells(laptop: Laptop, format: ClubFormat, { t }: Terminal): string[] {
  const { label, self, state, series, lastWordAt, held, code } = laptop
  const words = t.sync
  return [
    self ? words.thisOne(label) : label,
    words.states[state],
    series === null ? '' : words.series(series),
    lastWordAt === null ? '' : format.dateTime(lastWordAt),
    held > 0 ? words.held(String(held)) : '',
    code ?? '',
  ]
}

async function laptopNamed(
  api: Api,
  which: string | undefined,
  fits: (laptop: Laptop) => boolean,
  { t }: Terminal,
): Promise<Laptop> {
  if (which === undefined) throw new MissingWord('LAPTOP')
  const found = (await api.sync.laptops()).filter((one) => fits(one) && (one.label === which || one.dev === which))
  const [only, another] = found
  if (only === undefined) throw new Fault(t.sync.noSuchLaptop(which))
  if (another !== undefined) throw new Fault(t.sync.whichLaptop(found.map(({ dev }) => dev).join(' ')))
  return only
}

function statusLines(status: SyncStatus, format: ClubFormat, { t, locale }: Terminal): string[] {
  const words = t.sync
  const doneAt = status.doneAt === null ? null : format.dateTime(status.doneAt)
  const places = status.places.map(({ id, address, trouble, doneAt: at }) => {
    const state = trouble === null ? (at === null ? '' : format.dateTime(at)) : placeTroubles[locale][trouble]
    return `  ${id}  ${address}  ${state}`.trimEnd()
  })
  const first = words.state({ ...status, doneAt, trouble: status.trouble && placeTroubles[locale][status.trouble] })
  return [first, ...(status.code === null ? [] : [words.waitingHere(status.code)]), ...places]
}
