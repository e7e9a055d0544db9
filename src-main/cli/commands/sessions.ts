import type { Api } from '../../../src-shared/contract/contract.ts'
import { activityNamed } from '../activity-named.ts'
import { command, MissingWord } from '../command.ts'
import { allPages } from '../pages.ts'
import { readDay, readDayIfAny } from '../read-day.ts'
import { tableLines } from '../table.ts'
import type { Terminal } from '../terminal.ts'

export const sessions = command({
  name: 'sessions',
  usage: '[--activity NAME] [--from DATE] [--to DATE] [--plan [--dry-run]]',
  options: {
    activity: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    plan: { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
  },
  run: async ({ values }, { club, terminal }) => {
    const [from, to] = [readDayIfAny(values.from, '--from'), readDayIfAny(values.to, '--to')]
    if (values.plan && from === undefined) throw new MissingWord('--from')
    if (values.plan && to === undefined) throw new MissingWord('--to')
    const api = await club()
    const activity =
      values.activity === undefined && !values.plan ? undefined : await activityNamed(api, values.activity, terminal)

    if (values.plan && activity !== undefined) {
      const span = { activityId: activity.id, from: readDay(from ?? '', '--from'), to: readDay(to ?? '', '--to') }
      return values['dry-run'] ? printPlan(api, span, terminal) : plan(api, span, terminal)
    }
    const found = await allPages(async (page) => {
      const { total, sessions: items } = await api.sessions.list({
        ...page,
        ...(activity !== undefined && { activityId: activity.id }),
        ...(from !== undefined && { from }),
        ...(to !== undefined && { to }),
      })
      return { total, items }
    })
    if (terminal.json) return terminal.printJson(found)
    const { attendance: words } = terminal.t
    if (found.length === 0) terminal.warn(words.noSessions)
    const rows = found.map(({ heldOn, startsAt, activityName, title, cancelled, cancelReason, counts, visitors }) => [
      ...[heldOn, startsAt, [activityName, title].filter(Boolean).join(' ')],
      cancelled ? [words.cancelled, cancelReason].filter(Boolean).join(' ') : words.counts(counts, visitors),
    ])
    for (const line of tableLines(rows)) terminal.say(line)
  },
})

type Span = Parameters<Api['sessions']['previewPlan']>[0]

async function printPlan(api: Api, span: Span, { t, json, say, printJson, locale }: Terminal): Promise<void> {
  const { days } = await api.sessions.previewPlan(span)
  if (json) return printJson(days)
  const rows = days.map(({ heldOn, startsAt, holiday, outcome }) => [
    ...[heldOn, startsAt, t.attendance.outcomes[outcome], holiday === null ? '' : holiday[locale]],
  ])
  for (const line of tableLines(rows)) say(line)
}

async function plan(api: Api, span: Span, { t, json, say, printJson, locale }: Terminal): Promise<void> {
  const made = await api.sessions.plan(span)
  if (json) printJson(made)
  else say(t.attendance.planned(made.made.toLocaleString(locale)))
}
