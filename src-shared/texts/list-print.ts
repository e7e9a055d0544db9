import type { Words } from './words.ts'

/** The words on printed lists themselves. */
const ja = {
  page: (page: number, of: number) => `${page} / ${of}`,
  noGroup: '（なし）',
  groupHeading: (name: string, count: number) => `${name}（${count}名）`,
  continued: (name: string) => `${name}（つづき）`,
  kanaRows: 'あかさたなはまやらわ',
  others: 'ほかの家族',
  order: '順',
  passedOn: '回した日',
  signed: '印',
  mark: '出欠',
  signature: '署名',
  remark: '備考',
  monthDay: '　　月　　日',
  watermark: (recipient: string) => `${recipient}用`,
  notice: '個人情報が含まれています。目的のほかに使わず、なくさないようにご注意ください。',
  asOf: (day: string) => `${day} 現在`,
  people: (count: string) => `${count}名`,
  householdsOf: (count: string) => `${count}世帯`,
}

const en = {
  page: (page: number, of: number) => `${page} / ${of}`,
  noGroup: '(none)',
  groupHeading: (name: string, count: number) => `${name} (${count})`,
  continued: (name: string) => `${name} (continued)`,
  kanaRows: 'あかさたなはまやらわ',
  others: 'Others at home',
  order: 'No.',
  passedOn: 'Passed on',
  signed: 'Signed',
  mark: 'Mark',
  signature: 'Signature',
  remark: 'Remark',
  monthDay: '        /',
  watermark: (recipient: string) => `For ${recipient}`,
  notice: 'This list holds personal data. Use it only for its purpose and keep it safe.',
  asOf: (day: string) => `as of ${day}`,
  people: (count: string) => `${count} people`,
  householdsOf: (count: string) => `${count} households`,
} satisfies Words<typeof ja>

export const listPrintTexts: Readonly<Record<'ja' | 'en', Words<typeof ja>>> = { ja, en }
