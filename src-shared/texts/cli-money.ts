import type { Words } from './words.ts'

/** The words of the commands about money that the rest of the command line does not share. */
export const ja = {
  remind: {
    nobody: '当てはまる未納の方はいません。',
    total: (count: string, sum: string) => `${count} 名 ${sum}`,
    without: (email: string, address: string) => `  メールのない方 ${email} 名、住所のない方 ${address} 名`,
    columns: { number: '番号', email: 'メール', channel: '出し方', on: '出した日', kind: '種類' },
    letters: (count: string, path: string) => `${count} 通を作りました： ${path}`,
    mail: (to: string, subject: string) => `宛先： ${to}\n件名： ${subject}\n`,
    recorded: (count: string) => `${count} 件を、出した記録に残しました。`,
    notRecorded: '出した記録には残していません。',
    noneSent: 'まだ何も出していません。',
  },
  refund: {
    columns: { paidOn: '入金日', payer: '払った人', amount: '金額', left: '返せる額', what: '内訳', receipt: '領収書' },
    nothing: '返金できる入金はありません。',
    which: (count: string) =>
      `当てはまる入金が ${count} 件あります。--paid 日付 か --payment id で一つに決めてください。何も書き込んでいません。`,
    done: (who: string, amount: string, on: string) => `${who} さんに ${amount} を返金しました（${on}）。`,
    openAgain: (amount: string) => `  未納に戻った額 ${amount}`,
    waived: (amount: string) => `  免除にした額 ${amount}`,
  },
  receipts: {
    zipped: (count: string, path: string) => `領収書 ${count} 枚と索引を ${path} に書き出しました。`,
    voided: (number: string) => `領収書 ${number} を無効にしました。`,
    noSuchNumber: (number: string) => `「${number}」という番号の領収書はありません。`,
    noGifts: '証明書を出していない寄附はありません。',
  },
  runs: {
    none: '請求はまだありません。',
    columns: { on: '請求日', year: '年度', fees: '会費', charges: '件数', amount: '金額', open: '未納', state: '' },
    locked: '鍵',
    takenBack: (count: string) => `請求 ${count} 件を取り下げました。`,
    isLocked: '請求に鍵をかけました。',
    isUnlocked: '請求の鍵を外しました。',
  },
  tin: {
    none: '現金の置き場所がありません。',
    which: (names: string) => `--fund で一つ選んでください： ${names}`,
    agrees: (fund: string, counted: string) => `${fund}： ${counted}。帳簿と合っています。`,
    differs: (fund: string, counted: string, difference: string) => `${fund}： ${counted}。帳簿との差 ${difference}。`,
  },
}

export const en = {
  remind: {
    nobody: 'Nobody who owes matches.',
    total: (count, sum) => `${count} ${count === '1' ? 'person' : 'people'}, ${sum}`,
    without: (email, address) => `  without e-mail ${email}, without address ${address}`,
    columns: { number: 'No.', email: 'E-mail', channel: 'How', on: 'Sent', kind: 'Kind' },
    letters: (count, path) => `Made ${count}: ${path}`,
    mail: (to, subject) => `To: ${to}\nSubject: ${subject}\n`,
    recorded: (count) => `Recorded ${count} as sent.`,
    notRecorded: 'Nothing was recorded as sent.',
    noneSent: 'Nothing was sent yet.',
  },
  refund: {
    columns: { paidOn: 'Paid', payer: 'By', amount: 'Amount', left: 'May go back', what: 'For', receipt: 'Receipt' },
    nothing: 'There is no payment to give back of.',
    which: (count) => `${count} payments match. Name one with --paid DATE or --payment ID. Nothing was written.`,
    done: (who, amount, on) => `Gave ${amount} back to ${who} (${on}).`,
    openAgain: (amount) => `  open again: ${amount}`,
    waived: (amount) => `  waived: ${amount}`,
  },
  receipts: {
    zipped: (count, path) => `Wrote ${count} ${count === '1' ? 'receipt' : 'receipts'} and their index to ${path}.`,
    voided: (number) => `Voided receipt ${number}.`,
    noSuchNumber: (number) => `There is no receipt “${number}”.`,
    noGifts: 'Every donation has its certificate.',
  },
  runs: {
    none: 'Nothing was billed yet.',
    columns: {
      ...{ on: 'Billed', year: 'Year', fees: 'Fees', charges: 'Charges', amount: 'Amount', open: 'Open', state: '' },
    },
    locked: 'locked',
    takenBack: (count) => `Took ${count} ${count === '1' ? 'charge' : 'charges'} back.`,
    isLocked: 'The billing run is locked.',
    isUnlocked: 'The billing run is unlocked.',
  },
  tin: {
    none: 'There is no cash fund.',
    which: (names) => `Choose one with --fund: ${names}`,
    agrees: (fund, counted) => `${fund}: ${counted}, as the books say.`,
    differs: (fund, counted, difference) => `${fund}: ${counted}, ${difference} from the books.`,
  },
} satisfies Words<typeof ja>
