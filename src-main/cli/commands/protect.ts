import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import type { Api } from '../../../src-shared/contract/contract.ts'
import { type ClubFormat, clubFormat } from '../club-words.ts'
import { command, Fault, NeedsYes, UsageError } from '../command.ts'
import { finish } from '../progress.ts'
import { readCodeFile, readSecret } from '../read-secret.ts'
import type { Terminal } from '../terminal.ts'

type State = Awaited<ReturnType<Api['protection']['state']>>

interface Asked {
  readonly 'passphrase-file'?: string | undefined
  readonly label: string
  readonly sheet?: string | undefined
}

export const protect = command({
  name: 'protect',
  usage:
    '[--state], or --passphrase-file FILE --sheet FILE.pdf [--label NAME], or --code-file FILE, ' +
    'or --change --passphrase-file FILE [--label NAME], or --remove --label NAME, or --off --yes',
  options: {
    state: { type: 'boolean', default: false },
    'passphrase-file': { type: 'string' },
    label: { type: 'string', default: '' },
    sheet: { type: 'string' },
    'code-file': { type: 'string' },
    change: { type: 'boolean', default: false },
    remove: { type: 'boolean', default: false },
    off: { type: 'boolean', default: false },
    yes: { type: 'boolean', default: false },
    // Only to say why not.
    passphrase: { type: 'string' },
  },
  run: async ({ values }, { club, terminal }) => {
    const t = terminal.t.protection
    if (values.passphrase !== undefined) throw new UsageError(t.notInWords)
    if (values.off && !values.yes) throw new NeedsYes(t.offNeedsYes)
    if (values.sheet !== undefined && !/\.pdf$/i.test(values.sheet))
      throw new UsageError(terminal.t.wrongEnding(values.sheet, '.pdf'))
    const api = await club()

    const done = await work(api, values, terminal)
    const state = await api.protection.state()
    if (terminal.json) return terminal.printJson(state)
    for (const line of done ?? stateLines(state, await clubFormat(api, terminal), terminal)) terminal.say(line)
  },
})

interface Wanted extends Asked {
  readonly 'code-file'?: string | undefined
  readonly change: boolean
  readonly remove: boolean
  readonly off: boolean
}

/** What was done, in sentences; null where only the state was asked for. */
async function work(api: Api, values: Wanted, terminal: Terminal): Promise<string[] | null> {
  const t = terminal.t.protection
  if (values.off) {
    await api.protection.off()
    return [t.off]
  }
  if (values.remove) {
    await api.protection.removePassphrase({ id: await passphraseNamed(api, values.label, terminal) })
    return [t.removed]
  }
  if (values['code-file'] !== undefined) {
    await api.protection.checkRecovery({ code: await readCodeFile(values['code-file'], terminal) })
    return [t.proved]
  }
  if (values.change) return [await change(api, values, terminal)]
  if (values['passphrase-file'] === undefined && values.sheet === undefined) return null
  return add(api, values, terminal)
}

async function change(api: Api, values: Asked, terminal: Terminal): Promise<string> {
  const path = values['passphrase-file']
  if (path === undefined) throw new UsageError('--passphrase-file')
  const id = await passphraseNamed(api, values.label, terminal)
  await api.protection.changePassphrase({ id, label: values.label, passphrase: await readSecret(path, terminal) })
  return terminal.t.protection.changed
}

/** A passphrase, a sheet or both; where the club was not protected and has both, it is from now on. */
async function add(api: Api, values: Asked, terminal: Terminal): Promise<string[]> {
  const t = terminal.t.protection
  const path = values['passphrase-file']
  const before = await api.protection.state()
  const isComplete = (kind: string, now: unknown) => now !== undefined || before.ways.some((way) => way.kind === kind)
  if (!isComplete('recovery', values.sheet)) throw new Fault(t.sheetNeeded)

  const said: string[] = []
  if (path !== undefined) {
    await api.protection.setPassphrase({ label: values.label, passphrase: await readSecret(path, terminal) })
    said.push(t.set)
  }
  if (values.sheet !== undefined) {
    const { file } = await api.protection.makeRecoverySheet({ locale: terminal.locale })
    writeSheet(values.sheet, Buffer.from(await file.arrayBuffer()), terminal)
    said.push(t.sheetMade(values.sheet))
  }
  if (before.protected || !isComplete('passphrase', path)) return said
  await api.protection.seal()
  const { sealed, left } = await finish(await api.protection.sealBackups(), terminal)
  const backups = sealed + left > 0 ? [t.sealed(String(sealed), String(left))] : []
  return [...said, t.protected, ...backups]
}

async function passphraseNamed(api: Api, label: string, terminal: Terminal): Promise<string> {
  const all = (await api.protection.state()).ways.filter(({ kind }) => kind === 'passphrase')
  const named = label === '' ? all : all.filter((way) => way.label === label)
  const [only, ...others] = named
  if (only === undefined || others.length > 0)
    throw new Fault(terminal.t.protection.which(all.map((way) => way.label || '–').join(', ')))
  return only.id
}

/** On the disk before the key leaves its file, and never over another sheet. */
function writeSheet(path: string, content: Buffer, { t }: Terminal): void {
  try {
    const file = openSync(path, 'wx', 0o600)
    writeSync(file, content)
    fsyncSync(file)
    closeSync(file)
  } catch {
    throw new Fault(t.fileNotWritten(path))
  }
}

function stateLines(state: State, f: ClubFormat, { t, locale }: Terminal): string[] {
  const words = t.protection
  const ways = state.ways.map(({ kind, label, madeAt, provedAt }) => {
    if (kind === 'passphrase') return words.passphrase(label, f.day(madeAt))
    return kind === 'recovery' ? words.sheet(f.day(madeAt), provedAt !== null) : words.keychain(f.day(madeAt))
  })
  const first = state.protected ? words.on : ways.length > 0 ? words.halfway : words.none
  const open =
    state.protected && state.openBackups > 0 ? [words.openBackups(state.openBackups.toLocaleString(locale))] : []
  return [first, ...ways, ...open]
}
