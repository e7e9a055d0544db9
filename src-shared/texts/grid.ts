import type { Words } from './words.ts'

export const ja = {
  markAll: '表示中の全員に印をつける',
  mark: (name: string) => `${name}に印をつける`,
  marks: '印',
  sortBy: (column: string) => `${column}で並べる`,
  loadingRow: '読み込み中',
  closePanel: '閉じる（Esc）',
}

export const en = {
  markAll: 'Mark all shown',
  mark: (name) => `Mark ${name}`,
  marks: 'Marks',
  sortBy: (column) => `Sort by ${column}`,
  loadingRow: 'Loading',
  closePanel: 'Close (Esc)',
} satisfies Words<typeof ja>
