import {
  type Activity,
  type AttendanceState,
  attendanceStates,
  type Session,
} from '../../../src-shared/contract/activities.ts'
import type { Api } from '../../../src-shared/contract/contract.ts'
import { attendanceMarks } from '../../../src-shared/domain/attendance-marks.ts'
import { activityNamed } from '../activity-named.ts'
import { command, MissingWord, UsageError } from '../command.ts'
import { readInput, writeOutput } from '../files.ts'
import { readDayIfAny } from '../read-day.ts'
import { sessionOn } from '../session-on.ts'
import { tableLines } from '../table.ts'
import type { Terminal } from '../terminal.ts'

/** Marks people of one session, all of it, or from a file; without any of these it shows who is marked how. */
export const attend = command({
  name: 'attend',
  usage:
    '[--activity NAME] [--date DATE] [--member NUMBER]... [--state present|late|leftEarly|excused|absent|none] [--note TEXT] [--all] [--visitor NAME]... [--file SHEET] [--out FILE.pdf]',
  options: {
    activity: { type: 'string' },
    date: { type: 'string' },
    member: { type: 'string', multiple: true, default: [] },
    state: { type: 'string' },
    note: { type: 'string' },
    all: { type: 'boolean', default: false },
    visitor: { type: 'string', multiple: true, default: [] },
    file: { type: 'string' },
    out: { type: 'string' },
  },
  run: async ({ values }, { club, terminal }) => {
    const { note } = values
    // What would mark nobody was meant for somebody.
    if (values.state !== undefined && values.member.length === 0 && !values.all) throw new MissingWord('--member')
    if (note !== undefined && values.member.length + values.visitor.length === 0) throw new MissingWord('--member')
    const state = readState(values.state ?? 'present')
    const date = readDayIfAny(values.date, '--date')
    const api = await club()
    const activity = await activityNamed(api, values.activity, terminal)
    if (values.file !== undefined) return takeIn(api, activity, values.file, terminal)
    const day = date ?? (await api.app.info()).today
    const session = await sessionOn(api, activity, day, terminal)

    if (values.out !== undefined) {
      const { file } = await api.attendance.printSheet({ sessionId: session.id, locale: terminal.locale })
      await writeOutput(values.out, file, terminal)
    }
    if (values.all) {
      if (state === null) throw new UsageError('--state')
      await api.attendance.markAll({ sessionId: session.id, state })
    }
    if (values.member.length > 0) await markEach(api, session, { member: values.member, note: note ?? '', state })
    for (const name of values.visitor) {
      await api.attendance.addVisitor({ sessionId: session.id, name, note: note ?? '' })
    }
    await printSession(api, activity, day, terminal)
  },
})

function readState(text: string): AttendanceState | null {
  const state = attendanceStates.find((one) => one === text || attendanceMarks[one] === text)
  if (state === undefined && text !== 'none') throw new UsageError('--state')
  return state ?? null
}

async function markEach(
  api: Api,
  { id: sessionId }: Session,
  { member, state, note }: { readonly member: string[]; readonly state: AttendanceState | null; readonly note: string },
): Promise<void> {
  const people = await Promise.all(member.map((who) => api.members.find({ who })))
  await api.attendance.mark({ marks: people.map(({ id }) => ({ sessionId, personId: id, state, note })) })
}

/** Rows that can only be one person are written; the others are told. */
async function takeIn(api: Api, activity: Activity, path: string, terminal: Terminal): Promise<void> {
  const { t, locale } = terminal
  const file = readInput(path, terminal)
  const { days, rows } = await api.attendance.readSheet({ activityId: activity.id, file })
  const known = rows.flatMap(({ personId, states }) => {
    const marks = states.flatMap((state, place) => {
      const day = days[place]
      return state === null || day === undefined ? [] : [{ heldOn: day.heldOn, state }]
    })
    return personId === null ? [] : [{ personId, marks }]
  })
  const written = await api.attendance.importSheet({ activityId: activity.id, fileName: file.name, rows: known })
  const unknown = rows.filter(({ personId }) => personId === null)
  if (terminal.json) return terminal.printJson({ ...written, unknown })
  terminal.say(t.attendance.takenIn(written.marks.toLocaleString(locale), written.sessions.toLocaleString(locale)))
  for (const { row, memberNumber, name } of unknown) {
    terminal.warn(t.attendance.unknownRow(row.toLocaleString(locale), `${memberNumber} ${name}`.trim()))
  }
}

async function printSession(api: Api, activity: Activity, day: string, terminal: Terminal): Promise<void> {
  const { t, json, say, printJson, warn } = terminal
  const { sessions, people, marks } = await api.attendance.sheet({ activityId: activity.id, from: day, to: day })
  const marked = people.map((person, place) => {
    const own = marks.find((mark) => mark.person === place && mark.session === 0)
    return { ...person, state: own?.state ?? null, note: own?.note ?? '' }
  })
  const [session] = sessions
  if (json) return printJson({ session, people: marked })
  if (marked.length === 0) warn(t.nobody)
  const rows = marked.map(({ memberNumber, name, state, note }) => [
    ...[memberNumber, name, state === null ? '' : `${attendanceMarks[state]} ${t.attendance.states[state]}`, note],
  ])
  for (const line of tableLines(rows)) say(line)
  if (session !== undefined) say(t.attendance.counts(session.counts, session.visitors))
}
