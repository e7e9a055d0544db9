import type { Api } from '../../../src-shared/contract/contract.ts'
import type { Conflict } from '../../../src-shared/contract/sync.ts'
import { clubWords } from '../club-words.ts'
import { command, UsageError } from '../command.ts'
import type { Terminal } from '../terminal.ts'

/** What two laptops entered differently; with two numbers, the value to keep of one of them. */
export const conflicts = command({
  name: 'conflicts',
  usage: '[NUMBER VALUE]',
  words: 2,
  run: async ({ words }, { club, terminal }) => {
    const [number, value] = words
    const api = await club()
    if (number !== undefined) await keep(api, number, value)
    const left = await api.conflicts.list()
    if (terminal.json) return terminal.printJson(left)
    await show(api, left, terminal)
  },
})

/** Both are counted from 1, as they are listed. */
async function keep(api: Api, number: string, value: string | undefined): Promise<void> {
  const card = (await api.conflicts.list())[Number(number) - 1]
  const chosen = card?.values[Number(value) - 1]
  if (card === undefined || chosen === undefined) throw new UsageError(`${number} ${value ?? ''}`.trim())
  const { table, row, group } = card
  await api.conflicts.settle({ table, row, group, dev: chosen.dev, seq: chosen.seq })
}

async function show(api: Api, cards: readonly Conflict[], terminal: Terminal): Promise<void> {
  const { say, t } = terminal
  const { f, nameOf, wordsOf } = await clubWords(api, terminal)
  if (cards.length === 0) say(t.sync.noConflicts)
  for (const [place, card] of cards.entries()) {
    say(`${place + 1}  ${card.name}`)
    for (const [at, { laptop, actor, writtenAt, shown, fields }] of card.values.entries()) {
      const { table } = card
      const written = fields.map(({ field, value }) => `${nameOf({ table, field })} ${wordsOf(field, value) || '—'}`)
      const by = t.sync.writtenBy(laptop, actor, f.dateTime(writtenAt))
      say(`  ${at + 1}  ${written.join(' / ')}  ${by}${shown ? t.sync.shown : ''}`)
    }
  }
}
