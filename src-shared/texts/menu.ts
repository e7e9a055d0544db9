import type { Locale } from './texts.ts'
import type { Words } from './words.ts'

/** The desktop window's menu, and the few dialogs that belong to no screen. */
export const ja = {
  file: 'ファイル',
  close: '閉じる',
  quit: '名簿を終わる',
  edit: '編集',
  undo: '入力を取り消す',
  redo: '入力をやり直す',
  cut: '切り取り',
  copy: 'コピー',
  paste: '貼り付け',
  selectAll: 'すべて選ぶ',
  view: '表示',
  larger: '大きくする',
  smaller: '小さくする',
  normalSize: 'もとの大きさ',
  fullScreen: '全画面',
  reload: '画面を読み直す',
  help: 'ヘルプ',
  about: '名簿 Meibo について',
  hide: '名簿を隠す',
  crashed: '名簿の中身を受け持つ部分が止まりました。',
  crashedDetail:
    'ここまでに保存した記録は残っています。ひらき直すと続けられます。入力の途中だったものは、もう一度入れてください。',
  reopen: 'ひらき直す',
  openLink: 'このページをブラウザーでひらきますか。',
  open: 'ひらく',
  cancel: 'やめる',
}

export const en = {
  file: 'File',
  close: 'Close',
  quit: 'Quit Meibo',
  edit: 'Edit',
  undo: 'Undo typing',
  redo: 'Redo typing',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  view: 'View',
  larger: 'Larger',
  smaller: 'Smaller',
  normalSize: 'Normal size',
  fullScreen: 'Full screen',
  reload: 'Reload the screen',
  help: 'Help',
  about: 'About Meibo',
  hide: 'Hide Meibo',
  crashed: 'The part of Meibo that keeps the records has stopped.',
  crashedDetail: 'What was saved is safe. Reopen it to go on. Please enter again what you were typing.',
  reopen: 'Reopen',
  openLink: 'Open this page in the browser?',
  open: 'Open',
  cancel: 'Cancel',
} satisfies Words<typeof ja>

export type MenuWords = Words<typeof ja>
export const menuWords: Record<Locale, MenuWords> = { ja, en }
