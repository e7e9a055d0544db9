import type { Words } from './words.ts'

/** The words on the lists that the law asks for, as the authorities' own forms have them. */
const ja = {
  members: '社員名簿',
  membersRemark: '社員の氏名（法人は名称と代表者の氏名）と住所又は居所を記載した書面',
  officers: '年間役員名簿',
  officersRemark: 'この事業年度に役員であったことがある者全員の氏名、住所又は居所、報酬の有無',
  asOf: (day: string) => `${day} 現在`,
  year: (year: string, days: string) => `${year}（${days}）`,
  order: '番号',
  office: '役名',
  name: '氏名',
  kana: 'フリガナ',
  address: '住所又は居所',
  term: '就任期間',
  paid: '報酬を受けた期間',
  unpaid: '無',
}

const en = {
  members: 'Register of voting members',
  membersRemark: 'Name (of a body also who represents it) and address of each voting member',
  officers: 'Register of officers of the year',
  officersRemark: 'Everyone who was an officer in this fiscal year, with address, term and pay',
  asOf: (day: string) => `as of ${day}`,
  year: (year: string, days: string) => `${year} (${days})`,
  order: 'No.',
  office: 'Office',
  name: 'Name',
  kana: 'Kana',
  address: 'Address',
  term: 'In office',
  paid: 'Paid for',
  unpaid: 'none',
} satisfies Words<typeof ja>

export const legalListTexts: Readonly<Record<'ja' | 'en', Words<typeof ja>>> = { ja, en }
