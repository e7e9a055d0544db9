import type { Api } from '../../../src-shared/contract/contract.ts'
import type { Entry, FieldChange } from '../../../src-shared/contract/history.ts'
import { householdId, memberId } from '../../../src-shared/contract/values.ts'
import { isBlank, isWorthSaying } from '../../../src-shared/domain/field-words.ts'
import { en, ja } from '../../../src-shared/texts/operations.ts'
import { type ClubWords, clubWords } from '../club-words.ts'
import { command, UsageError } from '../command.ts'
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
    else await printEntries(api, entries, terminal)
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

async function printEntries(api: Api, entries: readonly Entry[], terminal: Terminal): Promise<void> {
  const changes = entries.flatMap((entry) => entry.changes)
  const words = await clubWords(api, terminal, await namesIn(api, changes))
  for (const entry of entries) printEntry(entry, words, terminal)
}

const people = new Set(['memberId', 'payerId', 'mergedInto'])

/** The people and households that these changes speak of, by id. */
async function namesIn(api: Api, changes: readonly FieldChange[]): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>()
  for (const { field, before, after } of changes) {
    for (const value of [before, after]) {
      if (typeof value !== 'string' || names.has(value)) continue
      const name = await nameBehind(api, field, value)
      if (name !== null) names.set(value, name)
    }
  }
  return names
}

async function nameBehind(api: Api, field: string, value: string): Promise<string | null> {
  const member = people.has(field) ? memberId.safeParse(value).data : undefined
  const household = field === 'householdId' ? householdId.safeParse(value).data : undefined
  try {
    if (member !== undefined) return (await api.members.get({ id: member })).name
    if (household !== undefined) return (await api.households.get({ id: household })).name
  } catch {
    // Someone who is gone for good has no name left to show.
  }
  return null
}

function printEntry(entry: Entry, words: ClubWords, { t, locale, say }: Terminal): void {
  const { did, by } = operations[locale]
  const { operationId, label, actor, at, changes, undoneBy } = entry
  const undone = undoneBy === null ? '' : ` ${t.undoneMark}`
  say(`${words.f.dateTime(at)}  ${by(actor, did[label.kind](label))}${undone}  [${operationId}]`)
  for (const line of changeLines(changes.filter(isWorthSaying), words, t)) say(line)
}

/** A new row has no before: a column of blanks would only stand in the way. */
function changeLines(changes: readonly FieldChange[], { nameOf, wordsOf }: ClubWords, t: Terminal['t']): string[] {
  const isNew = changes.every(({ before }) => isBlank(before))
  return changes.map((change) => {
    const shown = (value: FieldChange['before']) => wordsOf(change.field, value) || t.empty
    const after = shown(change.after)
    return isNew ? t.fieldEntered(nameOf(change), after) : t.fieldChanged(nameOf(change), shown(change.before), after)
  })
}
