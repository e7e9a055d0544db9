import type { Api } from '../../../src-shared/contract/contract.ts'
import type { Exchanged, Invitation, Laptop, SyncStatus } from '../../../src-shared/contract/sync.ts'
import { placeTroubles } from '../../../src-shared/texts/place-troubles.ts'
import { type ClubFormat, clubFormat } from '../club-words.ts'
import { command, Fault, MissingWord, NeedsYes, UsageError, type Workplace } from '../command.ts'
import { placeNamed, placeOptions } from '../place-named.ts'
import { finish } from '../progress.ts'
import { readCodeFile } from '../read-secret.ts'
import { tableLines } from '../table.ts'
import type { Terminal } from '../terminal.ts'

type Values = Partial<Record<keyof typeof placeOptions | 'code-file', string | undefined>> & {
  readonly yes: boolean
  readonly 'new-key': boolean
}

/** Several laptops with one club: alone it exchanges with the shared places now. */
export const sync = command({
  name: 'sync',
  usage:
    '[status|setup|join|place|devices|approve|refuse|rename|remove|accept|leave|code|postgres-script|invite|invitations|withdraw] [LAPTOP|PLACE|INVITATION] [NAME] [--folder DIR | --webdav URL | --s3 URL | --postgres URL] ' +
    '[--user NAME] [--password-file FILE] [--code-file FILE] [--new-key] [--yes]',
  words: 3,
  options: {
    ...placeOptions,
    'code-file': { type: 'string' },
    yes: { type: 'boolean', default: false },
    'new-key': { type: 'boolean', default: false },
  },
  run: async ({ values, words }, place) => {
    const [what = 'now', which, name] = words
    const act = acts[what]
    if (act === undefined) throw new UsageError(what)
    await act(place, values, which, name)
  },
})

type Act = (place: Workplace, values: Values, which?: string, name?: string) => Promise<void>

const acts: Readonly<Record<string, Act | undefined>> = {
  now: async ({ club, terminal }) => {
    const api = await club()
    const exchanged: Exchanged = await finish(await api.sync.run(), terminal)
    const { trouble } = exchanged
    if (terminal.json) terminal.printJson(exchanged)
    if (trouble !== null) throw new Fault(placeTroubles[terminal.locale](trouble))
    if (terminal.json) return
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
    const status = await api.sync.status()
    if (terminal.json) return terminal.printJson({ ...known, code: status.code, invitation: status.invitation })
    const { total } = await api.members.list({ limit: 1 })
    terminal.say(terminal.t.sync.joined(known.name, total.toLocaleString(terminal.locale), known.path))
    for (const line of waitingLines(status, terminal)) terminal.say(line)
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
    const { dev } = await laptopNamed(api, which, isAsking, terminal)
    await api.sync.approve({ dev })
    await showLaptops(api, terminal)
  },

  refuse: async ({ club, terminal }, values, which) => {
    const api = await club()
    const { dev } = await laptopNamed(api, which, isAsking, terminal)
    const { code } = await api.sync.refuse({ dev, newKey: values['new-key'] })
    if (code !== null) return showCode({ code }, terminal)
    await showLaptops(api, terminal)
  },

  rename: async ({ club, terminal }, _values, which, name) => {
    const api = await club()
    if (name === undefined) throw new MissingWord('NAME')
    const { dev } = await laptopNamed(api, which, () => true, terminal)
    await api.sync.rename({ dev, label: name })
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

  'postgres-script': async ({ office, terminal }, { postgres = '' }) => {
    const api = await office()
    const { script } = await api.sync.postgresScript({ url: postgres })
    if (terminal.json) return terminal.printJson({ script })
    terminal.say(script.trimEnd())
  },

  code: async ({ club, terminal }) => {
    const api = await club()
    showCode(await api.sync.newCode(), terminal)
  },

  invite: async ({ club, terminal }) => {
    const api = await club()
    const invitation = await api.sync.invite()
    if (terminal.json) return terminal.printJson(invitation)
    const { dateTime } = await clubFormat(api, terminal)
    terminal.say(terminal.t.sync.invitation(invitation.code, dateTime(invitation.until)))
  },

  invitations: async ({ club, terminal }) => {
    await showInvitations(await club(), terminal)
  },

  withdraw: async ({ club, terminal }, _values, which) => {
    const api = await club()
    if (which === undefined) throw new MissingWord('INVITATION')
    await api.sync.withdraw({ id: which })
    await showInvitations(api, terminal)
  },
}

async function showInvitations(api: Api, terminal: Terminal): Promise<void> {
  const invitations = await api.sync.invitations()
  if (terminal.json) return terminal.printJson(invitations)
  const format = await clubFormat(api, terminal)
  for (const line of tableLines(invitations.map((one) => invitationCells(one, format, terminal)))) terminal.say(line)
}

function invitationCells(
  { id, state, usedBy, until, actor, laptop }: Invitation,
  format: ClubFormat,
  { t }: Terminal,
): string[] {
  return [id, t.sync.invitationStates[state], usedBy ?? t.sync.until(format.dateTime(until)), actor, laptop]
}

function isAsking({ state }: Laptop): boolean {
  return state === 'waiting' || state === 'refused'
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
  const { label, self, state, series, lastWordAt, held, missing, clockOff, code } = laptop
  const words = t.sync
  return [
    self ? words.thisOne(label) : label,
    words.states[state],
    series === null ? '' : words.series(series),
    lastWordAt === null ? '' : format.dateTime(lastWordAt),
    held + missing > 0 ? words.held(String(held + missing)) : '',
    clockOff === null ? '' : words.clockOff(clockOff),
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
  const places = status.places.map(({ id, kind, address, trouble, doneAt: at }) => {
    const state = trouble === null ? (at === null ? '' : format.dateTime(at)) : placeTroubles[locale](trouble, kind)
    return `  ${id}  ${address}  ${state}`.trimEnd()
  })
  const kind = status.places.find(({ trouble }) => trouble !== null)?.kind
  const trouble = status.trouble && placeTroubles[locale](status.trouble, kind)
  const first = words.state({ ...status, doneAt, trouble })
  return [first, ...waitingLines(status, { t }), ...places]
}

/** What is still to be done before this laptop is in. */
function waitingLines({ code, invitation }: SyncStatus, { t }: Pick<Terminal, 't'>): string[] {
  if (code === null) return []
  if (invitation === 'open' || invitation === 'unknown') return [t.sync.waitingInvited]
  const ended = invitation === null ? [] : [t.sync.invitationEnded[invitation]]
  return [...ended, t.sync.waitingHere(code)]
}
