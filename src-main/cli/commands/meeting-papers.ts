import { required, UsageError } from '../command.ts'
import { writeOutput } from '../files.ts'
import { voterNamed } from './meeting-entry.ts'
import { countsNamed, type MeetingTask } from './meeting-task.ts'

/** The notices with their slips, or with `--list` the list of those entitled, as a PDF. */
export async function writePapers({ api, meeting, values, terminal }: MeetingTask): Promise<void> {
  const out = required(values.out, '--out')
  const { locale } = terminal
  const kind = values.list ? 'voters' : 'notice'
  const counts = values.counts === undefined ? undefined : countsNamed(values.counts)
  const one = values.voter === undefined ? undefined : await voterNamed(api, meeting, values.voter, terminal)
  const whose = { ...(counts && { counts }), ...(one && { voterIds: [one.id] }) }
  const { file, ...made } = await api.meetings.papers({ meetingId: meeting.id, kind, locale, ...whose })
  await writeOutput(out, file, terminal)
  if (terminal.json) terminal.printJson({ ...made, out })
  else terminal.say(terminal.t.meetings.wrote(`${made.voters}`, out))
}

/** A draft of the minutes: a document, or a PDF, as the file's name ends. */
export async function writeMinutes({ api, meeting, values, terminal }: MeetingTask): Promise<void> {
  const out = required(values.out, '--out')
  const format = (['docx', 'pdf'] as const).find((ending) => out.toLowerCase().endsWith(`.${ending}`))
  if (format === undefined) throw new UsageError('--out')
  const { file } = await api.meetings.minutes({ meetingId: meeting.id, format, locale: terminal.locale })
  await writeOutput(out, file, terminal)
  if (terminal.json) terminal.printJson({ out, bytes: file.size })
  else terminal.say(terminal.t.meetings.wroteMinutes(out))
}
