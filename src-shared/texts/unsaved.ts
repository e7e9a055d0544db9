import type { Words } from './words.ts'

export const ja = {
  title: 'まだ保存していません',
  body: '書き直したところが保存されていません。どうしますか。',
  save: '保存して移る',
  discard: '保存しないで移る',
  stay: '編集に戻る',
}

export const en = {
  title: 'Not saved yet',
  body: 'Your changes have not been saved. What would you like to do?',
  save: 'Save and go on',
  discard: 'Go on without saving',
  stay: 'Back to editing',
} satisfies Words<typeof ja>
