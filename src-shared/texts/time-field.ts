import type { Words } from './words.ts'

export const ja = {
  unreadable: '時刻として読めません。例：19:00、1900、午後7時',
}

export const en = {
  unreadable: 'This cannot be read as a time. Try 19:00, 1900 or 7 pm.',
} satisfies Words<typeof ja>
