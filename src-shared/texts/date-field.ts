import type { Words } from './words.ts'

export const ja = {
  placeholder: '例 S45.3.1',
  unreadable: '日付として読めません。例：S45.3.1、昭和45年3月1日、1970/3/1',
  openCalendar: 'カレンダーから選ぶ',
  reading: (date: string, weekday: string) => `${date}（${weekday}）`,
}

export const en = {
  placeholder: 'e.g. 1970/3/1',
  unreadable: 'This cannot be read as a date. Try 1970/3/1 or S45.3.1.',
  openCalendar: 'Pick from a calendar',
  reading: (date, weekday) => `${weekday}, ${date}`,
} satisfies Words<typeof ja>
