import { cellText, isBlank } from './cell-text.ts'
import type { Row, SheetTable } from './table.ts'

/** What a sheet or a heading says of the people in it. */
export type GoneStatus = 'left' | 'deceased'

const longest = 30
const frame = /^[【■●◆◇□○▼▲※＊*<＜〔［[「『\s]+|[】>＞〕］\]」』:：\s]+$/g
const count = /\s*[（(][^()（）]*[）)]$/
const years = /(?:(?:令和|平成|昭和|[RHS])\s*(?:\d{1,2}|元)|(?:19|20)\d{2})年?度?(?:の|分)?/gi
const left =
  /^(?:退会|退部|退団|脱退|除籍|除名|卒団|転出|元|旧)(?:者|会員|済み?|部員|団員)?(?:一覧|リスト|名簿)?$|^(?:former|past|ex-?) ?members?$|^(?:left|resigned)(?: members?)?$/i
const deceased = /^(?:物故|逝去|死亡|故人)(?:者|会員)?(?:一覧|リスト|名簿)?$|^deceased(?: members?)?$/i
const present = /^(?:現|現在|在籍|正|準|賛助|名誉|特別|一般|家族|学生|休会)(?:の)?(?:者|会員|中)?(?:一覧|リスト|名簿)?$/

/** 退会者, 【物故会員】, Former members: null for any other text. */
export function goneStatusOf(text: string): GoneStatus | null {
  const bare = bareHeading(text)
  if (bare === null || bare === '元' || bare === '旧') return null
  if (left.test(bare)) return 'left'
  return deceased.test(bare) ? 'deceased' : null
}

/** By row, what the headings above it say; a heading of its own group or kind of member ends a section. */
export function goneRows(table: SheetTable): ReadonlyMap<number, GoneStatus> {
  const found = new Map<number, GoneStatus>()
  let current: GoneStatus | null = null
  for (const [i, row] of table.rows.entries()) {
    const text = loneText(row)
    const status = text === null ? null : goneStatusOf(text)
    if (status !== null) current = status
    else if (text !== null && endsSection(text)) current = null
    else if (current !== null && !/^[※*＊(（]/.test(text ?? '')) found.set(i, current)
  }
  return found
}

function endsSection(text: string): boolean {
  return /^[【■●◆◇▼▲]/.test(text) || present.test(bareHeading(text) ?? '')
}

function bareHeading(text: string): string | null {
  if (text.length > longest) return null
  return text.replace(frame, '').replace(count, '').replace(frame, '').replace(years, '').replace(frame, '')
}

/** The text of a row that holds nothing else. */
function loneText(row: Row): string | null {
  const filled = row.filter((cell) => !isBlank(cell))
  const [only] = filled
  if (only === undefined || filled.length > 2) return null
  if (filled.length === 2 && !filled.slice(1).every(isCount)) return null
  return cellText(only)
}

function isCount(cell: Row[number]): boolean {
  return /^[（(]?\s*\d+\s*[名人]?\s*[)）]?$/.test(cellText(cell).normalize('NFKC'))
}
