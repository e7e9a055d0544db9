import type { Method } from '../contract/payments.ts'
import type { Words } from './words.ts'

/** What the core writes into a receipt's snapshot, in the language of that receipt. */
const ja = {
  methods: {
    cash: '現金',
    bank: '銀行振込',
    postal: '郵便振替',
    card: 'カード',
    other: '',
    unknown: '',
  } satisfies Record<Method, string>,
  credit: '前受金',
  /** What was given back before the receipt was made. */
  refunded: 'のちに返した分',
  donation:
    '租税特別措置法に定める、当法人の行う特定非営利活動に係る事業に関連する寄附金として、上の金額を受領したことを証明します。',
  certification: (number: string, day: string) => `認定通知書の番号　${number}\n認定年月日　${day}`,
  /** 但し書き of fees that bring none of their own; `year` may name several years or none. */
  purpose: (fee: string, year: string) => (year ? `${year} ${fee}` : fee),
  /** What a fee's own 但し書き gives. */
  own: (text: string) => text,
  years: (labels: readonly string[]) => labels.join('・'),
  allMethods: (methods: readonly string[]) => methods.join('・'),
  /** 2026年4月分 */
  months: (label: string) => `${label}分`,
  /** Several purposes in one line; each may bring its own として. */
  description: (purposes: readonly string[]) =>
    `${purposes.map((purpose) => purpose.replace(/として$/, '')).join('、')}として`,
  forMember: (fee: string, member: string) => `${fee}（${member}）`,
  address: (postalCode: string, address: string) => (postalCode ? `〒${postalCode} ${address}` : address),
}

const en: Words<typeof ja> = {
  methods: { cash: 'Cash', bank: 'Bank transfer', postal: 'Postal transfer', card: 'Card', other: '', unknown: '' },
  credit: 'Credit for later dues',
  refunded: 'Given back later',
  donation:
    'We certify that we received this amount as a donation for our specified non-profit activities under the Act on Special Measures Concerning Taxation.',
  certification: (number, day) => `Certification no. ${number}\nCertified on ${day}`,
  purpose: (fee, year) => (year ? `${fee} ${year}` : fee),
  // A fee has one 但し書き. Written in Japanese it would stand amid English, so the fee is called by its name alone.
  own: (text) => (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text) ? '' : text),
  years: (labels) => labels.join(', '),
  allMethods: (methods) => methods.join(', '),
  months: (label) => label,
  description: (purposes) => purposes.map((purpose) => purpose.replace(/として$/, '')).join('; '),
  forMember: (fee, member) => `${fee} (${member})`,
  address: (postalCode, address) => [address, postalCode].filter((part) => part !== '').join(' '),
}

export type ReceiptWording = Words<typeof ja>
export const receiptWording: Readonly<Record<'ja' | 'en', ReceiptWording>> = { ja, en }

/** The index that the law on electronic records (電子帳簿保存法) asks for is Japanese in any language of the screen. */
export const receiptIndexHead = {
  file: '領収書',
  columns: ['連番', '日付', '取引先', '金額', 'ファイル名'],
} as const
