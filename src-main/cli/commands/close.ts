import type { Api } from '../../../src-shared/contract/contract.ts'
import { texts } from '../../../src-shared/texts/texts.ts'
import { clubFormat } from '../club-words.ts'
import { command, Fault, MissingWord, UsageError } from '../command.ts'
import { readAmount } from '../read-amount.ts'
import { readYear } from '../read-year.ts'
import { savedByName } from '../saved-by-name.ts'
import { tableLines } from '../table.ts'
import type { Terminal } from '../terminal.ts'

/** Closes a month or a year, opens it again with `--reopen REASON`, or without a period lists what is closed; `--tin` keeps what was counted. */
export const close = command({
  name: 'close',
  usage: '[PERIOD] [--note TEXT] [--reopen REASON] [--year Y] | --tin COUNTED [--fund NAME] [--note REASON]',
  options: {
    note: { type: 'string', default: '' },
    reopen: { type: 'string' },
    year: { type: 'string' },
    tin: { type: 'string' },
    fund: { type: 'string' },
  },
  words: 1,
  run: async ({ values, words: [period] }, { club, terminal }) => {
    const { note, reopen, fund } = values
    const counted = values.tin === undefined ? null : readAmount(values.tin, '--tin')
    const year = readYear(values.year)
    if (period === undefined && reopen !== undefined) throw new MissingWord('PERIOD')
    if (counted !== null && period !== undefined) throw new UsageError(period)
    const api = await club()

    if (counted !== null) return countTin(api, { counted, fund, note }, terminal)
    if (period === undefined) return listPeriods(api, year, terminal)
    const done =
      reopen === undefined
        ? await api.books.close({ period, note })
        : await api.books.reopen({ period, reason: reopen })
    const { t, say, json, printJson } = terminal
    if (json) printJson({ period, ...done })
    else say(reopen === undefined ? t.closed(period) : t.reopened(period))
  },
})

async function listPeriods(api: Api, year: number | undefined, terminal: Terminal): Promise<void> {
  const fiscalYear = year ?? (await api.dues.years()).current
  const periods = await api.books.periods({ fiscalYear })
  if (terminal.json) return terminal.printJson(periods)
  const { matters, open, late } = texts[terminal.locale].books.closing
  const rows = periods.map((each) => [
    each.period,
    each.closedOn ?? open,
    [...each.matters.map((matter) => matters[matter]), ...(each.late > 0 ? [late(`${each.late}`)] : [])].join(', '),
  ])
  for (const line of tableLines(rows)) terminal.say(line)
}

/** Today's count of a tin, against the books. */
async function countTin(
  api: Api,
  { counted, fund, note }: { counted: number; fund: string | undefined; note: string },
  terminal: Terminal,
): Promise<void> {
  const words = terminal.t.money.tin
  const tins = (await api.funds.list()).filter(({ kind }) => kind === 'cash')
  if (tins.length === 0) throw new Fault(words.none)
  const [only, ...more] = fund === undefined ? tins : [savedByName(tins, fund, terminal)]
  if (only === undefined || more.length > 0) throw new Fault(words.which(tins.map(({ name }) => name).join(' / ')))

  const result = await api.books.countTin({ fundId: only.id, counted, reason: note })
  if (terminal.json) return terminal.printJson(result)
  const f = await clubFormat(api, terminal)
  const { difference } = result
  const sum = f.money(counted)
  terminal.say(difference === 0 ? words.agrees(only.name, sum) : words.differs(only.name, sum, f.money(difference)))
}
