import type { Gender } from '../../contract/members.ts'
import { cellText } from './cell-text.ts'
import { faulty, type Parsed, parsed } from './parsed.ts'
import type { Cell } from './table.ts'

// The digits are those of ISO 5218.
const words: Readonly<Record<Gender, string>> = {
  male: '男 男性 男子 男児 おとこ オトコ m male man 1 ♂',
  female: '女 女性 女子 女児 おんな オンナ f female woman 2 ♀',
  other: 'その他 他 x other nonbinary 3',
  unanswered: '未回答 無回答 回答しない 回答なし 答えない 不明 unanswered unknown notsaid 0 9',
}

const byWord = new Map(
  Object.entries(words).flatMap(([gender, list]) => list.split(' ').map((word) => [word, gender as Gender] as const)),
)

/** 男, 女性, M, 2, その他 and the like. */
export function parseGender(cell: Cell): Parsed<Gender> {
  const raw = cellText(cell)
  const gender =
    byWord.get(raw) ??
    byWord.get(
      raw
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[\s.()-]/g, ''),
    )
  return gender === undefined ? faulty('gender-not-understood', raw) : parsed(gender)
}
