import type { Words } from './words.ts'

/** The words of the commands `events` and `register`. */
export const ja = {
  none: '行事はありません。',
  nobody: '申込はありません。',
  actions: (actions: string) => `次のどれかです： ${actions}`,
  columns: { name: '行事', on: '日', confirmed: '参加', places: '定員', waiting: '待ち', applied: '申込中' },
  people: { number: '会員番号', name: '氏名', ticket: '参加区分', state: '状態', fee: '参加費', untold: '' },
  untold: '未連絡',
  unanswered: '未回答',
  noSuchAnswer: (typed: string) =>
    `「${typed}」は、この行事の質問への答えとして読めません。質問=答え の形で書いてください。`,
  noLimit: '－',
  fewer: '1 つだけ選んでください。',
  money: (paid: string, open: string, cost: string, balance: string) =>
    `入金 ${paid}　未納 ${open}　支出 ${cost}　差引 ${balance}`,
  written: (count: string, path: string) => `${count} 名を ${path} に書き出しました。`,
  saved: (path: string) => `${path} に書き出しました。`,
  added: (count: string, already: string) => `${count} 名を申し込みました（申込済み ${already} 名）。`,
  moved: (name: string, state: string) => `  ${name} さんが「${state}」になりました。`,
  credit: (amount: string) => `  前受けになった額 ${amount}`,
  cancelled: (count: string) => `${count} 名の申込を取り消しました。`,
  accepted: (count: string) => `${count} 名の申込を受け付けました。`,
  arrived: (name: string) => `${name} さんを受け付けました。`,
  again: (name: string, at: string) => `${name} さんは ${at} に受付済みです。`,
  unexpected: '  名簿にない方、または席のない方です。',
  owes: (amount: string) => `  未納 ${amount}`,
  read: (row: number, who: string, how: string) => `${row} 行目  ${who}  ${how}`,
  repeats: (row: number) => `${row} 行目と同じ人`,
  unread: (header: string, text: string) => `    読めません ${header}：${text}`,
  paperFormat: '--out は .xlsx か .pdf です。',
  match: { sure: '会員', likely: '会員かもしれません', none: '会員外', known: '申込済み' },
  imported: (added: string, already: string, waiting: string) =>
    `${added} 件を取り込みました（申込済み ${already} 件、うちキャンセル待ち ${waiting} 件）。`,
  doubtful: (count: string) =>
    `会員かどうか決められない行が ${count} 件あります。会員外として取り込むには --yes を、会員を選ぶには画面を使ってください。`,
  notRegistered: (who: string) => `${who} さんの申込はありません。`,
}

export const en = {
  none: 'There are no events.',
  nobody: 'Nobody has registered.',
  actions: (actions: string) => `One of: ${actions}`,
  columns: {
    name: 'Event',
    on: 'Day',
    confirmed: 'Coming',
    places: 'Capacity',
    waiting: 'Waiting',
    applied: 'Applied',
  },
  people: { number: 'Member no.', name: 'Name', ticket: 'Ticket', state: 'State', fee: 'Fee', untold: '' },
  untold: 'to be told',
  unanswered: 'not answered',
  noSuchAnswer: (typed: string) => `“${typed}” is no answer to a question of this event. Write it as QUESTION=ANSWER.`,
  noLimit: '–',
  fewer: 'Choose only one of them.',
  money: (paid: string, open: string, cost: string, balance: string) =>
    `Paid ${paid}  unpaid ${open}  costs ${cost}  balance ${balance}`,
  written: (count: string, path: string) => `Wrote ${count} people to ${path}.`,
  saved: (path: string) => `Wrote ${path}.`,
  added: (count: string, already: string) => `Registered ${count} (${already} had registered before).`,
  moved: (name: string, state: string) => `  ${name} is now: ${state}`,
  credit: (amount: string) => `  Now credit: ${amount}`,
  cancelled: (count: string) => `Cancelled ${count} registrations.`,
  accepted: (count: string) => `Accepted ${count} registrations.`,
  arrived: (name: string) => `${name} has arrived.`,
  again: (name: string, at: string) => `${name} was here already, since ${at}.`,
  unexpected: '  Not on the list, or without a place.',
  owes: (amount: string) => `  Owes ${amount}`,
  read: (row: number, who: string, how: string) => `Row ${row}  ${who}  ${how}`,
  repeats: (row: number) => `same as row ${row}`,
  unread: (header: string, text: string) => `    cannot be read, ${header}: ${text}`,
  paperFormat: '--out is .xlsx or .pdf.',
  match: { sure: 'member', likely: 'may be a member', none: 'guest', known: 'registered already' },
  imported: (added: string, already: string, waiting: string) =>
    `Took in ${added} (${already} had registered before, ${waiting} of the new wait).`,
  doubtful: (count: string) =>
    `Of ${count} rows it is not sure whether they are members. Use --yes to take them in as guests, or choose the members on the screen.`,
  notRegistered: (who: string) => `${who} has not registered.`,
} satisfies Words<typeof ja>
