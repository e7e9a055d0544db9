import type { Words } from './words.ts'

export const ja = {
  markAll: '表示中の全員に印をつける',
  mark: (name: string) => `${name}に印をつける`,
  marks: '印',
  sortBy: (column: string) => `${column}で並べる`,
  widthOf: (column: string) => `${column}の列の幅`,
  widthHint: '引いて幅を変えます。2回押すと、中身に合わせます',
  widthKeys: 'Shift＋←→で幅を変えます',
  loadingRow: '読み込み中',
  closePanel: '閉じる（Esc）',
}

export const en = {
  markAll: 'Mark all shown',
  mark: (name) => `Mark ${name}`,
  marks: 'Marks',
  sortBy: (column) => `Sort by ${column}`,
  widthOf: (column) => `Width of ${column}`,
  widthHint: 'Drag to change the width. Press twice to fit what is in it',
  widthKeys: 'Shift+← → changes the width',
  loadingRow: 'Loading',
  closePanel: 'Close (Esc)',
} satisfies Words<typeof ja>
