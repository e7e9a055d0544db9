import type { Words } from './words.ts'

/** The words of the commands about fees, dues, payments, receipts and the books. */
export const ja = {
  closed: (period: string) => `${period} の帳簿を締めました。`,
  reopened: (period: string) => `${period} の締めを解きました。`,
  booksWritten: (count: string, path: string) => `${count} 件を ${path} に書き出しました。`,
  paid: (who: string, amount: string, on: string, method: string) =>
    `${who} さんの入金 ${amount} を記録しました（${on}、${method}）。`,
  allocatedTo: (fee: string, year: string, amount: string) => `  ${year} ${fee} に ${amount}`,
  credited: (amount: string) => `  前受金 ${amount}`,
  dateUnknown: '日付不明',
  noReceipts: '領収書はありません。',
  nothingToReceipt: '領収書を出していない入金はありません。',
  issued: (count: string) => `領収書を ${count} 枚発行しました。`,
  unprintable: (char: string, codePoint: string, where: string) => `${where}の「${char}」${codePoint}`,
  unprintables: (glyphs: readonly string[]) => `印刷できない文字があります（${glyphs.join('、')}）。`,
  receiptLeftOut: (who: string, { amount, on }: { amount: string; on: string }, why: string) =>
    `  ${who} さんの ${amount}（${on}）：${why}`,
  receiptsLeftOut: (count: string) =>
    `${count} 件の入金には領収書を発行していません。そこを直してから、もう一度 receipts --issue をしてください。`,
  receiptColumns: {
    number: '番号',
    issuedOn: '発行日',
    payer: '宛名',
    amount: '金額',
    description: '但し書き',
    state: '',
  },
  void: '無効',
  noFees: '会費の種類がありません。fees --add 名前 --amount 金額 で作れます。',
  feeSaved: (name: string, amount: string) => `会費「${name}」（${amount}）を保存しました。`,
  everyMember: '全員',
  noSuchFee: (name: string) => `「${name}」という会費はありません。`,
  noSuchType: (name: string) => `「${name}」という会員種別はありません。`,
  billed: (fee: string, year: string, count: string, total: string) =>
    `${year} ${fee}： ${count} 名に請求しました（計 ${total}）。`,
  wouldBill: (fee: string, year: string, count: string, total: string) =>
    `${year} ${fee}： ${count} 名に請求することになります（計 ${total}）。何も書き込んでいません。`,
  alreadyBilled: (count: string) => `  すでに請求してある会員 ${count} 名`,
  billNoFee: (count: string) => `どの会費にも当てはまらない会員が ${count} 名います。`,
  billTwice: (count: string) => `同じ時期の会費が二つ以上当てはまる会員が ${count} 名います。`,
}

export const en = {
  closed: (period) => `Closed the books of ${period}.`,
  reopened: (period) => `Opened the books of ${period} again.`,
  booksWritten: (count, path) => `Wrote ${count} entries to ${path}.`,
  paid: (who: string, amount: string, on: string, method: string) =>
    `Recorded ${amount} from ${who} (${on}, ${method}).`,
  allocatedTo: (fee: string, year: string, amount: string) => `  ${amount} for ${fee}, ${year}`,
  credited: (amount: string) => `  ${amount} in advance`,
  dateUnknown: 'date unknown',
  noReceipts: 'There are no receipts.',
  nothingToReceipt: 'Every payment has its receipt.',
  issued: (count: string) => (count === '1' ? 'Issued 1 receipt.' : `Issued ${count} receipts.`),
  unprintable: (char: string, codePoint: string, where: string) => `“${char}” ${codePoint} in ${where}`,
  unprintables: (glyphs: readonly string[]) => `some characters cannot be printed (${glyphs.join(', ')}).`,
  receiptLeftOut: (who: string, { amount, on }: { amount: string; on: string }, why: string) =>
    `  ${who}, ${amount} (${on}): ${why}`,
  receiptsLeftOut: (count: string) =>
    `Payments left without a receipt: ${count}. Correct what is named, then run receipts --issue again.`,
  receiptColumns: { number: 'No.', issuedOn: 'Issued', payer: 'To', amount: 'Amount', description: 'For', state: '' },
  void: 'void',
  noFees: 'There are no fees yet. Make one with fees --add NAME --amount N.',
  feeSaved: (name: string, amount: string) => `Saved the fee “${name}” (${amount}).`,
  everyMember: 'everyone',
  noSuchFee: (name: string) => `There is no fee “${name}”.`,
  noSuchType: (name: string) => `There is no member type “${name}”.`,
  billed: (fee: string, year: string, count: string, total: string) =>
    `${fee}, ${year}: charged ${count} members (${total} in all).`,
  wouldBill: (fee: string, year: string, count: string, total: string) =>
    `${fee}, ${year}: would charge ${count} members (${total} in all). Nothing was written.`,
  alreadyBilled: (count: string) => `  already charged: ${count}`,
  billNoFee: (count: string) => `${count} members whom no fee fits.`,
  billTwice: (count: string) => `${count} members whom two fees of one rhythm fit.`,
} satisfies Words<typeof ja>
