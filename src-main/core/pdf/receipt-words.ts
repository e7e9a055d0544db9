import type { ReceiptSnapshot } from '../../../src-shared/domain/receipt-snapshot.ts'

const ja = {
  title: '領収書',
  certificate: '寄附金受領証明書',
  donorAddress: (address: string) => `寄附者の住所　${address}`,
  stub: '（控え）',
  titleTracking: 0.09,
  markTracking: 0.09,
  number: (number: string) => `No. ${number}`,
  receivedOn: '領収日',
  issuedOn: '発行日',
  payer: '',
  amount: '金額',
  description: '但し',
  sentence: '上記正に領収いたしました。',
  method: 'お支払方法',
  memberNumber: '会員番号',
  breakdown: '内訳',
  total: '合計',
  rest: (count: number) => `ほか ${count}件`,
  taxLine: (percent: number, tax: string) => `${percent}%対象（内消費税 ${tax}）`,
  reducedMark: '※',
  reducedNote: '※は軽減税率対象です。',
  phone: (phone: string) => `電話 ${phone}`,
  registration: (number: string) => `登録番号 ${number}`,
  seal: '印',
  stamp: '収入印紙',
  cut: '切り取り線',
  reissue: '再発行',
  void: '無効',
  voidReason: (reason: string) => `理由：${reason}`,
  duplicateOf: (number: string) => `${number} と重複`,
  preview: '見本',
}

const en: typeof ja = {
  title: 'Receipt',
  certificate: 'Certificate of donation',
  donorAddress: (address) => `Donor’s address: ${address}`,
  stub: ' (stub)',
  titleTracking: 0.02,
  markTracking: 0.06,
  number: (number) => `No. ${number}`,
  receivedOn: 'Received on',
  issuedOn: 'Issued on',
  payer: 'Received from',
  amount: 'Amount',
  description: 'For',
  sentence: 'Received with thanks.',
  method: 'Method',
  memberNumber: 'Member no.',
  breakdown: 'Details',
  total: 'Total',
  rest: (count) => `${count} more`,
  taxLine: (percent, tax) => `Taxable at ${percent}% (tax included ${tax})`,
  reducedMark: '※',
  reducedNote: '※ Reduced tax rate.',
  phone: (phone) => `Phone ${phone}`,
  registration: (number) => `Registration no. ${number}`,
  seal: 'Seal',
  stamp: 'Revenue stamp',
  cut: 'Cut here',
  reissue: 'Reprint',
  void: 'Void',
  voidReason: (reason) => `Reason: ${reason}`,
  duplicateOf: (number) => `Duplicate of ${number}`,
  preview: 'Preview',
}

export type ReceiptWords = typeof ja

/** The printed words of a receipt; they are set in type with the rest of it, so they live here and not with the screens. */
export const receiptWords: Readonly<Record<'ja' | 'en', ReceiptWords>> = { ja, en }

/** What the paper calls itself. */
export function titleOf({ locale, certificate }: Pick<ReceiptSnapshot, 'locale' | 'certificate'>): string {
  return certificate === undefined ? receiptWords[locale].title : receiptWords[locale].certificate
}
