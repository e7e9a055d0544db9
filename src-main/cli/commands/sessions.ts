import type { Activity } from '../../../src-shared/contract/activities.ts'
import type { Api } from '../../../src-shared/contract/contract.ts'
import { activityNamed } from '../activity-named.ts'
import { command, MissingWord, UsageError } from '../command.ts'
import { allPages } from '../pages.ts'
import { readDay, readDayIfAny } from '../read-day.ts'
import { sessionOn } from '../session-on.ts'
import { tableLines } from '../table.ts'
import type { Terminal } from '../terminal.ts'

export const sessions = command({
  name: 'sessions',
  usage:
    '[--activity NAME] [--from DATE] [--to DATE] [--plan [--dry-run]] | --add DATE [--title TEXT] | --cancel DATE [--reason TEXT] | --resume DATE',
  options: {
    activity: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    plan: { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
    add: { type: 'string' },
    title: { type: 'string', default: '' },
    cancel: { type: 'string' },
    reason: { type: 'string', default: '' },
    resume: { type: 'string' },
  },
  run: async ({ values }, { club, terminal }) => {
    const [from, to] = [readDayIfAny(values.from, '--from'), readDayIfAny(values.to, '--to')]
    if (values.plan && from === undefined) throw new MissingWord('--from')
    if (values.plan && to === undefined) throw new MissingWord('--to')
    const one = oneSession(values)
    const api = await club()
    const needsOne = values.plan || one !== null
    const activity =
      values.activity === undefined && !needsOne ? undefined : await activityNamed(api, values.activity, terminal)

    if (one !== null && activity !== undefined) return changeOne(api, activity, { ...values, ...one }, terminal)
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

const acts = ['add', 'cancel', 'resume'] as const

interface OneSession {
  readonly act: (typeof acts)[number]
  readonly day: string
}

/** The one session that is asked for by its day; not two at once. */
function oneSession(values: { readonly [act in OneSession['act']]?: string | undefined }): OneSession | null {
  const [first, second] = acts.filter((act) => values[act] !== undefined)
  if (second !== undefined) throw new UsageError(`--${second}`)
  return first === undefined ? null : { act: first, day: readDay(values[first] ?? '', `--${first}`) }
}

/** Adds, cancels or takes up again the session of a day; a new one is when and where the activity usually is. */
async function changeOne(
  api: Api,
  activity: Activity,
  { act, day, title, reason }: OneSession & { readonly title: string; readonly reason: string },
  terminal: Terminal,
): Promise<void> {
  const words = terminal.t.attendance
  const done = await (async () => {
    if (act === 'add') {
      const { startsAt = '', endsAt = '' } = activity.timetable[0] ?? {}
      return api.sessions.save({ activityId: activity.id, heldOn: day, startsAt, endsAt, title })
    }
    const { id } = await sessionOn(api, activity, day, terminal)
    return { id, ...(await (act === 'cancel' ? api.sessions.cancel({ id, reason }) : api.sessions.resume({ id }))) }
  })()
  if (terminal.json) terminal.printJson(done)
  else terminal.say(words.changed[act](activity.name, day))
}

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
