import type { Api } from '../../../src-shared/contract/contract.ts'
import type { Entry, FieldChange } from '../../../src-shared/contract/history.ts'
import { en, ja } from '../../../src-shared/texts/operations.ts'
import { command, UsageError } from '../command.ts'
import { memberWords } from '../member-words.ts'
import { allPages } from '../pages.ts'
import type { Terminal } from '../terminal.ts'

const operations = { ja, en }

export const history = command({
  name: 'history',
  usage: '[--member NUMBER] [--limit N]',
  options: { member: { type: 'string' }, limit: { type: 'string', default: '100' } },
  run: async ({ values }, { club, terminal }) => {
    const limit = Number(values.limit)
    if (!Number.isInteger(limit) || limit < 1) throw new UsageError('--limit')
    const api = await club()

    const entries = values.member === undefined ? await ofClub(api, limit) : await ofMember(api, values.member)

    if (terminal.json) terminal.printJson(entries)
    else for (const entry of entries) printEntry(entry, terminal)
  },
})

async function ofClub(api: Api, limit: number): Promise<readonly Entry[]> {
  return (await api.history.list({ limit: Math.min(limit, 1000) })).entries
}

async function ofMember(api: Api, who: string): Promise<readonly Entry[]> {
  const { id } = await api.members.find({ who })
  return allPages(async (page) => {
    const { total, entries: items } = await api.members.history({
      id,
      ...page,
    })
    return { total, items }
  })
}

function printEntry({ operationId, label, actor, at, changes, undoneBy }: Entry, { t, locale, say }: Terminal): void {
  const { did, by } = operations[locale]
  const when = new Date(at).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' })
  say(`${when}  ${by(actor, did[label.kind](label))}${undoneBy === null ? '' : t.undoneMark}  [${operationId}]`)
  for (const change of changes) say(changeLine(change, { t, locale }))
}

function changeLine({ field, before, after }: FieldChange, { t, locale }: Pick<Terminal, 't' | 'locale'>): string {
  const names: Readonly<Record<string, string>> = memberWords[locale].member
  const shown = (value: FieldChange['before']) => valueWords(field, value, locale) || t.empty
  return t.fieldChanged(names[field] ?? field, shown(before), shown(after))
}

function valueWords(field: string, value: FieldChange['before'], locale: Terminal['locale']): string {
  const { statuses, genders } = memberWords[locale]
  const words: Readonly<Record<string, string>> = field === 'status' ? statuses : field === 'gender' ? genders : {}
  if (value === null) return ''
  return typeof value === 'string' ? (words[value] ?? value) : JSON.stringify(value)
}
