import { type AttendanceState, attendanceStates } from '../contract/activities.ts'

/** What each state looks like on screen and on paper. */
export const attendanceMarks: Readonly<Record<AttendanceState, string>> = {
  present: '○',
  late: '△',
  leftEarly: '▽',
  excused: '届',
  absent: '×',
}

/** The keys 1 to 5. */
export const stateOfDigit = (digit: string): AttendanceState | undefined => attendanceStates[Number(digit) - 1]

const written: Readonly<Record<AttendanceState, string>> = {
  present: '○ 〇 ◯ ◎ ● o 1 出 出席 参加 来 present p attended yes y ✓ ✔ ✅ ☑ レ true',
  late: '△ ▲ 遅 遅刻 遅れ late l tardy',
  leftEarly: '▽ ▼ 早 早退 leftearly leavingearly earlyleave e',
  excused: '届 届出 届出欠席 届欠 公 公欠 公休 連絡 連絡あり 連絡欠席 / excused excusedabsence ex',
  absent: '× ✕ ✖ ✗ ✘ x 欠 欠席 不参加 無断 無断欠席 absent a no n 0 false',
}
const silent = new Set(['', '-', 'ー', '―', '—', '–', '・', '.'])
const meanings = new Map<string, AttendanceState>(
  attendanceStates.flatMap((state) => written[state].split(' ').map((word) => [normal(word), state] as const)),
)

/** What a cell of somebody's sheet says: a state, null where nothing was marked, undefined where it is no mark. */
export function readMark(text: string): AttendanceState | null | undefined {
  const word = normal(text)
  return silent.has(word) ? null : meanings.get(word)
}

function normal(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[\s_]/g, '')
}
