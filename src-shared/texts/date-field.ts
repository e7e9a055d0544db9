import type { Words } from './words.ts'

export const ja = {
  placeholder: '例 S45.3.1',
  placeholderAhead: '例 R8.4.1',
  unreadable: '日付として読めません。例：S45.3.1、昭和45年3月1日、1970/3/1',
  dayOrMonth: '日と月の順がわかりません。例：2026-03-05、令和8年3月5日',
  manyWays: '何通りにも読めます。例：1970-03-01、昭和45年3月1日',
  impossible: 'ありえない日付です。月と日を確かめてください。',
  absurdYear: '年を確かめてください。1850年から2200年までの日付を入れられます。',
  openCalendar: 'カレンダーから選ぶ',
  reading: (date: string, weekday: string) => `${date}（${weekday}）`,
}

export const en = {
  placeholder: 'e.g. 1970-03-01',
  placeholderAhead: 'e.g. 2026-04-01',
  unreadable: 'This cannot be read as a date. Try 1970-03-01, 1 March 1970 or S45.3.1.',
  dayOrMonth: 'The day and the month cannot be told apart. Try 2026-03-05 or 5 March 2026.',
  manyWays: 'This can be read as more than one date. Try 1970-03-01 or 1 March 1970.',
  impossible: 'This date does not exist. Check the month and the day.',
  absurdYear: 'Check the year. Dates from 1850 to 2200 can be entered.',
  openCalendar: 'Pick from a calendar',
  reading: (date, weekday) => `${weekday}, ${date}`,
} satisfies Words<typeof ja>
