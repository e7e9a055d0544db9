import type { AttendanceState } from '../contract/activities.ts'
import { attendanceMarks } from '../domain/attendance-marks.ts'
import { attendancePrintTexts } from './attendance-print.ts'
import type { Words } from './words.ts'

type Counts = Readonly<Record<AttendanceState, number>>

/** ○12 △1 ×3: states that nobody is in are left out. */
function inMarks(counts: Counts): string {
  return Object.entries(attendanceMarks)
    .flatMap(([state, mark]) =>
      counts[state as AttendanceState] > 0 ? [`${mark}${counts[state as AttendanceState]}`] : [],
    )
    .join(' ')
}

/** The words of the commands about attendance. */
export const ja = {
  states: attendancePrintTexts.ja.states,
  noSessions: '当てはまる回はありません。',
  cancelled: '中止',
  counts: (counts: Counts, visitors: number) =>
    [inMarks(counts), visitors > 0 ? `見学・体験 ${visitors}名` : ''].filter(Boolean).join('　'),
  outcomes: { there: 'あります', holiday: '祝日のため作りません', new: '作ります' },
  planned: (count: string) => `${count} 回分の予定を作りました。`,
  noSessionOn: (activity: string, day: string) =>
    `${activity}には ${day} の回がありません。sessions --add ${day} で加えられます。`,
  changed: {
    add: (activity: string, day: string) => `${activity}に ${day} の回を加えました。`,
    cancel: (activity: string, day: string) => `${activity}の ${day} の回を中止にしました。`,
    resume: (activity: string, day: string) => `${activity}の ${day} の回の中止を取りやめました。`,
  },
  takenIn: (marks: string, sessions: string) => `出欠 ${marks} 件を読み込みました（新しい回 ${sessions} 回）。`,
  unknownRow: (row: string, who: string) => `  ${row} 行目「${who}」はだれか分からないので、書き込んでいません。`,
  neverSeen: '一度も来ていない',
  unseen: (count: number) => (count === 0 ? '' : `続けて ${count} 回来ていない`),
  belowMinimum: attendancePrintTexts.ja.belowMinimum,
  notSeen: attendancePrintTexts.ja.notSeen,
  overall: (rate: string) => `全体の出席率 ${rate}`,
  reported: (rows: string, path: string) => `${rows} 名の出席率を ${path} に書き出しました。`,
}

export const en = {
  states: attendancePrintTexts.en.states,
  noSessions: 'No session matches.',
  cancelled: 'cancelled',
  counts: (counts, visitors) =>
    [inMarks(counts), visitors > 0 ? `${visitors} ${visitors === 1 ? 'visitor' : 'visitors'}` : '']
      .filter(Boolean)
      .join('  '),
  outcomes: { there: 'is there', holiday: 'left out: holiday', new: 'will be made' },
  planned: (count) => `Planned ${count} ${count === '1' ? 'session' : 'sessions'}.`,
  noSessionOn: (activity, day) => `${activity} has no session on ${day}. Add it with sessions --add ${day}.`,
  changed: {
    add: (activity, day) => `Added a session of ${activity} on ${day}.`,
    cancel: (activity, day) => `Cancelled the session of ${activity} on ${day}.`,
    resume: (activity, day) => `The session of ${activity} on ${day} is on again.`,
  },
  takenIn: (marks, sessions) => `Took in ${marks} marks (${sessions} new sessions).`,
  unknownRow: (row, who) => `  Row ${row}, “${who}”: nobody knows who that is, so it was left out.`,
  neverSeen: 'never came',
  unseen: (count) => (count === 0 ? '' : `missed ${count} in a row`),
  belowMinimum: attendancePrintTexts.en.belowMinimum,
  notSeen: attendancePrintTexts.en.notSeen,
  overall: (rate) => `Overall rate ${rate}`,
  reported: (rows, path) => `Wrote the rates of ${rows} people to ${path}.`,
} satisfies Words<typeof ja>
