import type { Api } from '../../../src-shared/contract/contract.ts'
import { fiscalYearLabel } from '../../../src-shared/domain/fiscal-year.ts'
import { texts } from '../../../src-shared/texts/texts.ts'
import { command, UsageError } from '../command.ts'
import { fieldCatalogs } from '../field-words.ts'
import { tableLines } from '../table.ts'
import type { Terminal } from '../terminal.ts'

type Overview = Awaited<ReturnType<Api['statistics']['overview']>>

export const stats = command({
  name: 'stats',
  usage: '[--on DATE] [--years N]',
  options: { on: { type: 'string' }, years: { type: 'string', default: '10' } },
  run: async ({ values }, { club, terminal }) => {
    const years = Number(values.years)
    if (!Number.isInteger(years)) throw new UsageError('--years')
    const api = await club()

    const overview = await api.statistics.overview({ years, ...(values.on !== undefined && { on: values.on }) })

    if (terminal.json) terminal.printJson(overview)
    else printOverview(overview, await api.settings.get(), terminal)
  },
})

function printOverview(
  overview: Overview,
  { fiscalYearStartMonth: startMonth, yearStyle: style }: Awaited<ReturnType<Api['settings']['get']>>,
  { locale, say }: Terminal,
): void {
  const t = texts[locale].statistics
  const { statuses, genders } = fieldCatalogs[locale]
  const number = (count: number) => count.toLocaleString(locale)
  const yearName = (year: number) => fiscalYearLabel(year, { style, startMonth, locale })
  say(t.onDay(overview.on))
  say(t.item(t.members, t.people(number(overview.members))))
  if (overview.averageAge !== null) {
    say(`${t.item(t.averageAge, t.age(overview.averageAge.toFixed(1)))} (${t.ofKnown(number(overview.withBirthDate))})`)
  }

  const years = overview.years.map(({ year, members, joined, left }) => [
    yearName(year),
    ...[members, joined, left].map(number),
  ])
  printTable(t.overYears, [[t.year, t.atEnd, t.joined, t.left], ...years], say)
  const figures: readonly [string, Overview['ages'], (key: string) => string][] = [
    [t.ages, overview.ages, (key) => t.ageSpan(Number(key))],
    [t.lengths, overview.lengths, (key) => lengthName(overview.lengths, key, t.lengthSpan)],
    [t.types, overview.types, (key) => key],
    [t.statuses, overview.statuses, (key) => wordOf(statuses, key)],
    [t.groups, overview.groups, (key) => key.replace(/^\//, '').replace('/', ' ')],
    [t.genders, overview.genders, (key) => wordOf(genders, key)],
    [t.prefectures, overview.prefectures, (key) => key],
  ]
  for (const [title, list, nameOf] of figures) {
    const rows = list.map(({ key, count }) => [key === 'unknown' ? t.unknown : nameOf(key), number(count)])
    if (rows.length > 0) printTable(title, rows, say)
  }
}

function printTable(title: string, rows: readonly (readonly string[])[], say: (line: string) => void): void {
  say('')
  say(title)
  for (const line of tableLines(rows)) say(`  ${line}`)
}

function lengthName(
  lengths: Overview['lengths'],
  key: string,
  words: (from: number, to: number | null) => string,
): string {
  const next = lengths[lengths.findIndex((figure) => figure.key === key) + 1]?.key
  return words(Number(key), next === undefined || next === 'unknown' ? null : Number(next))
}

function wordOf(words: Readonly<Record<string, string>>, code: string): string {
  return Object.hasOwn(words, code) ? (words[code] ?? code) : code
}
