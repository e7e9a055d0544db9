import type { Api } from '../../../src-shared/contract/contract.ts'
import { activityNamed } from '../activity-named.ts'
import { clubFormat } from '../club-words.ts'
import { command, UsageError } from '../command.ts'
import { writeOutput } from '../files.ts'
import { allPages } from '../pages.ts'
import { finish } from '../progress.ts'
import { readDayIfAny } from '../read-day.ts'
import { savedByName } from '../saved-by-name.ts'
import { tableLines } from '../table.ts'
import type { Terminal } from '../terminal.ts'

type Rates = Awaited<ReturnType<Api['rates']['people']>>

export const rates = command({
  name: 'rates',
  usage:
    '[--activity NAME] [--from DATE] [--to DATE] [--group NAME] [--warned] [--sort kana|rate|lastSeen] [--out FILE.xlsx|FILE.pdf]',
  options: {
    activity: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    group: { type: 'string' },
    warned: { type: 'boolean', default: false },
    sort: { type: 'string', default: 'kana' },
    out: { type: 'string' },
  },
  run: async ({ values }, { club, terminal }) => {
    const sort = (['kana', 'rate', 'lastSeen'] as const).find((one) => one === values.sort)
    if (sort === undefined) throw new UsageError('--sort')
    const [from, to] = [readDayIfAny(values.from, '--from'), readDayIfAny(values.to, '--to')]
    const format = values.out === undefined ? undefined : formatOf(values.out)
    const api = await club()
    const activity = values.activity === undefined ? undefined : await activityNamed(api, values.activity, terminal)
    const group = values.group === undefined ? undefined : savedByName(await api.groups.list(), values.group, terminal)
    const asked = {
      ...(activity !== undefined && { activityId: activity.id }),
      ...(group !== undefined && { groupId: group.id }),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
    }

    if (values.out !== undefined && format !== undefined) {
      const made = await finish(await api.rates.report({ ...asked, format, locale: terminal.locale }), terminal)
      await writeOutput(values.out, made.file, terminal)
      return terminal.json
        ? terminal.printJson({ rows: made.rows, operationId: made.operationId })
        : terminal.say(terminal.t.attendance.reported(made.rows.toLocaleString(terminal.locale), values.out))
    }
    const found = await everyone(api, { ...asked, warned: values.warned, sort })
    if (terminal.json) terminal.printJson(found)
    else await printRates(api, found, terminal)
  },
})

function formatOf(path: string): 'xlsx' | 'pdf' {
  const format = (['xlsx', 'pdf'] as const).find((ending) => path.toLowerCase().endsWith(`.${ending}`))
  if (format === undefined) throw new UsageError('--out')
  return format
}

async function everyone(api: Api, asked: Parameters<Api['rates']['people']>[0]): Promise<Pick<Rates, 'all' | 'rows'>> {
  const { all } = await api.rates.people({ ...asked, limit: 1 })
  const rows = await allPages(async (page) => {
    const { total, rows: items } = await api.rates.people({ ...asked, ...page })
    return { total, items }
  })
  return { all, rows }
}

async function printRates(api: Api, { all, rows }: Pick<Rates, 'all' | 'rows'>, terminal: Terminal): Promise<void> {
  const words = terminal.t.attendance
  const f = await clubFormat(api, terminal)
  if (rows.length === 0) return terminal.warn(terminal.t.nobody)
  const percent = (rate: number | null) => (rate === null ? '' : `${Math.round(rate * 1000) / 10}%`)
  const lines = rows.map(({ memberNumber, name, present, absent, rate, lastSeenOn, unseen, belowMinimum, notSeen }) => [
    ...[memberNumber, name, percent(rate), `${present}/${present + absent}`],
    ...[lastSeenOn === null ? words.neverSeen : f.dateShort(lastSeenOn), words.unseen(unseen)],
    [belowMinimum ? words.belowMinimum : '', notSeen ? words.notSeen : ''].filter(Boolean).join(' '),
  ])
  for (const line of tableLines(lines)) terminal.say(line)
  terminal.say(words.overall(percent(all.rate) || '–'))
}
