import { texts } from '../../../src-shared/texts/texts.ts'
import { command, MissingWord } from '../command.ts'
import { tableLines } from '../table.ts'

/** Closes a month or a year, opens it again with `--reopen REASON`, or without a period lists what is closed. */
export const close = command({
  name: 'close',
  usage: '[PERIOD] [--note TEXT] [--reopen REASON] [--year Y]',
  options: { note: { type: 'string', default: '' }, reopen: { type: 'string' }, year: { type: 'string' } },
  words: 1,
  run: async ({ values, words: [period] }, { club, terminal }) => {
    const api = await club()
    const { t, say, json, printJson, locale } = terminal
    if (period === undefined && values.reopen !== undefined) throw new MissingWord('PERIOD')

    if (period !== undefined) {
      const done =
        values.reopen === undefined
          ? await api.books.close({ period, note: values.note })
          : await api.books.reopen({ period, reason: values.reopen })
      if (json) return printJson({ period, ...done })
      return say(values.reopen === undefined ? t.closed(period) : t.reopened(period))
    }

    const fiscalYear = values.year === undefined ? (await api.dues.years()).current : Number(values.year)
    const periods = await api.books.periods({ fiscalYear })
    if (json) return printJson(periods)
    const { matters, open, late } = texts[locale].books.closing
    const rows = periods.map((each) => [
      each.period,
      each.closedOn ?? open,
      [...each.matters.map((matter) => matters[matter]), ...(each.late > 0 ? [late(`${each.late}`)] : [])].join(', '),
    ])
    for (const line of tableLines(rows)) say(line)
  },
})
