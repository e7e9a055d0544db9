import type { Words } from './words.ts'

/** The words of attendance on paper and in spreadsheets. */
const ja = {
  signIn: (activity: string) => `${activity} 出欠表`,
  report: '出席率',
  sheet: '出欠表',
  lastOfSheet: (count: string) => `出欠表（最近 ${count} 回）`,
  reportOf: (activity: string) => `${activity} 出席率`,
  allActivities: 'すべての活動',
  number: '会員番号',
  name: '氏名',
  kana: 'フリガナ',
  states: { present: '出席', late: '遅刻', leftEarly: '早退', excused: '届出欠席', absent: '欠席' },
  rate: '出席率（％）',
  lastSeen: '最後に来た日',
  unseen: '続けて来ていない回',
  warning: '気がかり',
  belowMinimum: '出席率が低い',
  notSeen: '来ていない',
  overall: (rate: string) => `全体 ${rate}％`,
  period: (from: string, to: string) => (from === '' ? `${to}まで` : `${from}から${to}まで`),
  people: (count: string) => `${count}名`,
  rule: '出席率 ＝ 出席 ÷（出席＋欠席）。つけていない回と、数えないことにした状態は除きます。',
  legend: '○ 出席　△ 遅刻　▽ 早退　届 届出欠席　× 欠席',
  cancelled: '中止',
}

const en = {
  signIn: (activity: string) => `${activity}: sign-in sheet`,
  report: 'Attendance rates',
  sheet: 'Sheet',
  lastOfSheet: (count) => `Sheet (last ${count})`,
  reportOf: (activity: string) => `${activity}: attendance rates`,
  allActivities: 'All activities',
  number: 'Member number',
  name: 'Name',
  kana: 'Kana',
  states: { present: 'Present', late: 'Late', leftEarly: 'Left early', excused: 'Excused', absent: 'Absent' },
  rate: 'Rate (%)',
  lastSeen: 'Last came',
  unseen: 'Sessions missed since',
  warning: 'Warning',
  belowMinimum: 'Low rate',
  notSeen: 'Not seen',
  overall: (rate: string) => `Overall ${rate}%`,
  period: (from: string, to: string) => (from === '' ? `until ${to}` : `${from} to ${to}`),
  people: (count: string) => `${count} people`,
  rule: 'Rate = present ÷ (present + absent). Sessions without a mark, and states that do not count, are left out.',
  legend: '○ present   △ late   ▽ left early   届 excused   × absent',
  cancelled: 'cancelled',
} satisfies Words<typeof ja>

export type AttendancePrintWords = Words<typeof ja>
export const attendancePrintTexts: Readonly<Record<'ja' | 'en', AttendancePrintWords>> = { ja, en }
