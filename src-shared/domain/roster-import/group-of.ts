/** What a row such as 1班 or 【役員】 says of the rows below it: the field's name and its value. */
export type GroupHeading = { readonly header: string; readonly value: string }

const longest = 30
const frame = /^[【■●◆◇□○▼▲<＜〔［[「『\s]+|[】>＞〕］\]」』:：\s]+$/g
const marked = /^[【■●◆◇▼▲]/
const count = /\s*[（(][^()（）]*[）)]$/
const fields: Readonly<Record<string, string>> = {
  班: '班',
  組: '組',
  支部: '支部',
  地区: '地区',
  ブロック: 'ブロック',
  グループ: 'グループ',
  チーム: 'チーム',
  クラス: 'クラス',
  町内: '町内',
  町内会: '町内',
  丁目: '丁目',
  年生: '学年',
  パート: 'パート',
}
const named = new RegExp(`^\\S.{0,11}?(${Object.keys(fields).join('|')})$`)

/** Null for text that heads no group. */
export function groupOf(text: string): GroupHeading | null {
  if (text.length > longest) return null
  const value = text.replace(frame, '').replace(count, '').replace(frame, '')
  const field = fields[named.exec(value)?.[1] ?? '']
  if (field !== undefined) return { header: field, value }
  return marked.test(text) && value !== '' && value.length <= 15 ? { header: 'グループ', value } : null
}
