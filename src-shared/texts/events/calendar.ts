import type { Words } from '../words.ts'

/** The calendar of sessions, events and meetings. */
export const ja = {
  month: (year: string, month: string) => `${year} ${month}`,
  before: '前の月',
  after: '次の月',
  today: '今日',
  weekdays: '日月火水木金土',
  kinds: { session: '活動', event: '行事', meeting: '総会' },
  asList: '一覧で見る',
  asMonth: '月で見る',
  none: 'この月の予定はありません。',
  ics: '.ics に書き出す',
  more: (count: string) => `ほか ${count}件`,
}

export const en = {
  month: (year, month) => `${month} ${year}`,
  before: 'Month before',
  after: 'Month after',
  today: 'Today',
  weekdays: 'SMTWTFS',
  kinds: { session: 'Session', event: 'Event', meeting: 'Meeting' },
  asList: 'As a list',
  asMonth: 'As a month',
  none: 'Nothing is on this month.',
  ics: 'Save as .ics',
  more: (count) => `${count} more`,
} satisfies Words<typeof ja>
