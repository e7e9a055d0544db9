import * as cliAttendance from './cli-attendance.ts'
import * as cliEvents from './cli-events.ts'
import * as cliMeetings from './cli-meetings.ts'
import * as cliMoney from './cli-money.ts'
import type { Locale } from './texts.ts'
import type { Words } from './words.ts'

/** The words of the command line. */
export const ja = {
  commands: {
    init: '会を作ります',
    import: '名簿（Excel・CSV）を取り込みます',
    members: '会員を一覧にします（--segment で絞り込み、--layout で表の形）',
    segments: '保存した絞り込みと、いま当てはまる人数を一覧にします',
    edit: '会員の項目を変えます（--dry-run で確かめるだけ）',
    duplicates: '同じ人が二度入っていないか探します',
    merge: 'B を A にまとめます（A が残ります。番号・氏名・id）',
    pay: '入金を記録します',
    refund: '入金から返金します（--amount がなければ、返せる入金の一覧）',
    remind: '未納の方の一覧、納入のお願い・請求書・督促（--out で手紙、--sent で出した記録）',
    bank: '銀行の明細を読み込み、だれの入金か示します（--post で確実なものを入金に）',
    receipts: '領収書を探し、発行し、無効にし、PDF や ZIP にします',
    groups: '班・支部を一覧にします（--people で顔ぶれ）',
    tags: '印を一覧にします',
    offices: '役職と、今就いている人を一覧にします（--history で歴代）',
    fees: '会費の種類を一覧にします',
    bill: '会費を請求します（--runs でこれまでの請求、--take-back で取り下げ）',
    close: '月（2026-04）や年度（2026）の帳簿を締めます（--reopen 理由 で締めを解き、--tin で現金を数えます）',
    books: '会計ソフト（弥生・freee・マネーフォワード）へ書き出します',
    events: '行事の一覧、名簿・名札・まとめ、.ics',
    register: '行事に申し込み、取り消し、受け付け、フォームの回答を取り込みます',
    meeting: '総会：議決権者の名簿、届いた書面、定足数、採決、議事録',
    sessions: '活動の回を一覧にします（--plan で予定表から作ります）',
    attend: '出欠をつけます（--all でまとめて、--file で表から、--out で署名用紙）',
    rates: '出席率を一覧にします（--warned で気がかりな人、--out で表や PDF）',
    stats: '会員の数を、年度・年齢・種別などで数えます',
    undo: '操作を元に戻します（番号がなければ、最後の操作）',
    history: '履歴を見ます',
    export: '名簿を書き出します（--all ですべてを）',
    backup: '控えを取ります',
    restore: '控えから戻します',
    demo: '見本の会を作ります',
    delete: '会を消します（名前をそのとおりに入れたときだけ）',
    call: 'どの手続きでも呼びます（--list で一覧）',
  },
  usage: '使い方： npm run -s meibo -- コマンド [オプション]',
  common: `どのコマンドにも：
  --data フォルダー   会のフォルダー（なければ、最後にひらいた会）
  --org 会の名前        前にひらいた会を名前で選びます
  --json              機械のための JSON で答えます
  --lang ja|en        ことば`,
  events: cliEvents.ja,
  meetings: cliMeetings.ja,
  money: cliMoney.ja,
  attendance: cliAttendance.ja,
  closed: (period: string) => `${period} の帳簿を締めました。`,
  reopened: (period: string) => `${period} の締めを解きました。`,
  booksWritten: (count: string, path: string) => `${count} 件を ${path} に書き出しました。`,
  unknownCommand: (name: string) => `「${name}」というコマンドはありません。`,
  badUsage: (what: string) => `使い方が違います：${what}`,
  missing: (flag: string) => `${flag} が要ります。`,
  fault: 'うまくいきませんでした。途中のものは書き込んでいません。',
  badInput: {
    field: (name: string, wanted: string) => `「${name}」には、${wanted}を入れてください。`,
    whole: (wanted: string) => `入力の全体は、${wanted}にしてください。`,
    kinds: {
      string: '文字（"…"）',
      number: '数',
      int: '整数',
      boolean: 'true か false',
      array: '一覧（[ … ]）',
      object: '項目の組（{ … }）',
      record: '項目の組（{ … }）',
      file: 'ファイル（{"$file": "場所"}）',
      uuid: 'id（一覧の id をそのまま）',
      date: '暦にある日付（2026-04-01 の形）',
      datetime: '日時（2026-04-01T09:00:00Z の形）',
    },
    oneOf: (values: readonly string[]) => `${values.join('・')} のどれか`,
    least: {
      string: (min: number) => `${min} 文字以上`,
      array: (min: number) => `${min} 件以上`,
      number: (min: number) => `${min} 以上の数`,
    },
    most: {
      string: (max: number) => `${max} 文字まで`,
      array: (max: number) => `${max} 件まで`,
      number: (max: number) => `${max} までの数`,
    },
    otherwise: 'call --list にある形の値',
  },
  notAFile: (path: string) => `「${path}」はファイルではありません。`,
  fileNotRead: (path: string) => `「${path}」を読めません。場所と名前を確かめてください。`,
  fileNotWritten: (path: string) => `「${path}」に書けません。場所を確かめてください。`,
  noClub: '会がまだありません。init --name 会の名前 で作るか、--data でフォルダーを指定してください。',
  noSuchClub: (name: string) => `「${name}」という会は、このパソコンにありません。`,
  openHere: (since: string) =>
    `この会は ${since} からこのパソコンでひらいています。閉じてから、もう一度試してください。`,
  working: '作業しています…',
  workingOf: (done: string, total: string) => `作業しています… ${done} / ${total}`,
  created: (name: string, path: string) => `「${name}」を作りました： ${path}`,
  memberCount: (count: string) => `${count} 名`,
  pairCount: (count: string) => `${count}組`,
  bothSay: (field: string, one: string, other: string) => `    ${field}： ${one} ｜ ${other}`,
  mayBeTwo: (one: string, other: string) =>
    `${one} と ${other} は別の人かもしれません。同じ人なら --yes を付けてください。`,
  merged: (loser: string, survivor: string) => `${loser} を ${survivor} にまとめました。元に戻すには undo です。`,
  doublyCharged: (fee: string, year: string) => `${year}の${fee}の請求が二つあります。片方を免除してください。`,
  edited: (count: string) => `${count}名を変えました。`,
  cellUnread: (name: string, column: string, raw: string) => `${name} の ${column} が読めません：${raw}`,
  noSuchField: (name: string) => `「${name}」という項目はありません（項目=内容 と書きます）`,
  nobody: '当てはまる会員はいません。',
  noSegments: '保存した絞り込みはまだありません。',
  memberColumns: {
    number: '番号',
    name: '氏名',
    kana: 'ふりがな',
    type: '種別',
    status: '状態',
    phone: '電話',
    open: '未納',
  },
  imported: (counts: { new: string; changed: string; same: string; doubtful: string; skipped: string }) =>
    `新しい ${counts.new}、変わる ${counts.changed}、同じ ${counts.same}、要確認 ${counts.doubtful}、読み飛ばし ${counts.skipped}`,
  dryRun: '試しに読んだだけです。何も書き込んでいません。',
  written: '取り込みました。undo で丸ごと元に戻せます。',
  nothingWritten: '名簿は変わりませんでした。',
  problemsFound: (count: string) => `読めないセルが ${count} か所ありました。もとの文字は備考に残します。`,
  problem: (sheet: string, row: number, column: string, message: string) =>
    `  ${sheet === '' ? '' : `シート「${sheet}」`}${row}行目「${column}」 ${message}`,
  problemMessage: (raw: string, reason: string) => `「${raw}」は${reason}。備考に残します。`,
  unreadable: '読めません',
  notARow: '名簿の行ではありません',
  mayBeSomebody: 'すでにいる人かもしれない',
  asInRow: (reason: string, row: number) => `${reason}（先に ${row}行目）`,
  doubt: (name: string, reason: string, who: readonly string[]) =>
    `「${name}」は要確認です：${reason}。${who.length === 0 ? '' : `名簿の「${who.join('」か「')}」かもしれません。`}`,
  decide: (count: string) =>
    `要確認の ${count} 行は取り込んでいません。別の人なら --accept new、名簿のその人なら --accept same、どちらもなら --accept all を付けて import してください。一行ずつ決めるときは、アプリで取り込みます。`,
  decideAfterUndo: (count: string) =>
    `要確認の ${count} 行は取り込んでいません。undo で戻してから、別の人なら --accept new、名簿のその人なら --accept same、どちらもなら --accept all を付けて import してください。一行ずつ決めるときは、アプリで取り込みます。`,
  wouldAccept: (count: string) => `--accept により、要確認のうち ${count} 行を取り込むことになります。`,
  skipped: (sheet: string, row: number, reason: string) =>
    `  ${sheet === '' ? '' : `シート「${sheet}」`}${row}行目 読み飛ばし：${reason}`,
  columnsLeftOut: (headers: readonly string[]) => `取り込まない列：${headers.join('、')}`,
  duesFound: (header: string, period: string) =>
    `「${header}」は会費の列${period === '' ? '' : `（${period}）`}のようです。--map で会費を決めると、入金と請求として取り込めます。`,
  duesTotal: (
    fee: string,
    period: string,
    figures: { paid: string; paidSum: string; open: string; exempt: string; doubtful: string },
  ) =>
    `会費「${fee}」${period}：納入 ${figures.paid}名（${figures.paidSum}）、未納 ${figures.open}名、免除 ${figures.exempt}名、帳簿と違うので書かないもの ${figures.doubtful}件`,
  once: '一度だけ',
  mapNotJson: (path: string) => `「${path}」は対応表（JSON）として読めません。{"見出し": "項目"} の形にしてください。`,
  mapForm: `--map の対応表（JSON）は、{"見出し": "項目"} の形です。会費の列は、こう書きます：
  {"2026年度会費": {"target": "dues:2026", "fee": "年会費", "amount": 5000}}   会費の名前と、○ の金額
  {"2026年度会費": {"target": "dues:2026", "fee": "byType"}}   会の会費のうち、その人の会員種別のもの`,
  mapWrongKey: (header: string, key: string, known: readonly string[]) =>
    `対応表の「${header}」に「${key}」とは書けません。書けるのは ${known.join('、')} です。何も書き込んでいません。`,
  byType: '種別ごと',
  mapNoHeader: (header: string, known: readonly string[]) =>
    `対応表の「${header}」という見出しは、このファイルにありません。あるのは「${known.join('」「')}」です。`,
  mapNoTarget: (header: string, target: string) =>
    `対応表の「${header}」の行き先「${target}」は、名簿の項目ではありません。`,
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
  saved: (path: string) => `保存しました： ${path}`,
  noGroups: '班・支部がまだありません。',
  noTags: '印がまだありません。',
  noOffices: '役職がまだありません。',
  vacant: '空席',
  noSuchGroup: (name: string, count: number) =>
    count === 0
      ? `「${name}」という班・支部はありません。`
      : `「${name}」は ${count} 組あります。id で指定してください。`,
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
  undone: (rows: string) => `元に戻しました（${rows} 件）。`,
  laterEdits: (count: string, names: readonly string[]) =>
    `このあとに変えられたところが ${count} 件あります（${names.join('、')}）。それを残してほかを元に戻すなら、--leave-later-edits を付けてください。何も変えていません。`,
  onlyLaterEdits: (count: string, names: readonly string[]) =>
    `${count} 件のすべてが、あとから変えられています（${names.join('、')}）。先に、あとの操作を undo で戻してください。何も変えていません。`,
  leftAlone: (rows: string) => `  あとから変えられた ${rows} 件は、そのままにしました。`,
  undoneMark: '（元に戻し済み）',
  fieldChanged: (field: string, before: string, after: string) => `    ${field}： ${before} → ${after}`,
  fieldEntered: (field: string, value: string) => `    ${field}： ${value}`,
  empty: '（空）',
  exported: (path: string, rows: string) => `${rows} 名を書き出しました： ${path}`,
  exportedAll: (path: string, tables: string, rows: string) => `${tables} 表、${rows} 行を書き出しました： ${path}`,
  lostCharacter: (char: string, code: string, names: string, substitute: string) =>
    `  書けない字： ${char}（${code}） ${names} → ${substitute}`,
  notSaved: (name: string, saved: string) =>
    `「${name}」という名前のものは保存されていません。${saved ? `あるもの： ${saved}` : ''}`,
  disclosed: (refused: string, unasked: string, withheld: string) =>
    `  載せない人 ${refused} 名、まだ聞いていない人 ${unasked} 名、伏せた欄 ${withheld} か所`,
  wrongEnding: (path: string, endings: string) => `「${path}」は ${endings} で終わる名前にしてください。`,
  backedUp: (name: string) => `控えを取りました： ${name}`,
  secondPlace: '  もう一つの場所にも置きました。',
  restored: (name: string, path: string) => `「${name}」を戻しました： ${path}`,
  demoMade: (path: string) => `見本の会を作りました： ${path}`,
  deleted: (name: string) => `「${name}」を消しました。`,
  unknownProcedure: (name: string) => `「${name}」という手続きはありません。call --list で一覧を見られます。`,
  notJson: (message: string) => `JSON として読めません： ${message}`,
  streams: '途中経過も流します',
}

export const en = {
  commands: {
    init: 'make a club',
    import: 'import a roster (Excel, CSV)',
    members: 'list members (--segment for a saved filter, --layout for its columns)',
    segments: 'list the saved segments and how many each finds now',
    edit: 'change fields of members (--dry-run only shows)',
    duplicates: 'look for people who were entered twice',
    merge: 'join B into A (A stays; numbers, names or ids)',
    pay: 'record a payment',
    refund: 'give money of a payment back (without --amount: lists what could be)',
    remind: 'list who owes; requests, invoices, reminders (--out makes letters, --sent shows what was sent)',
    bank: 'reads a bank statement and shows whose payments they are (--post books the certain ones)',
    receipts: 'find receipts, issue and void them, make a PDF or ZIP',
    groups: 'list the groups (--people: who is in one)',
    tags: 'list the tags',
    offices: 'list the offices and who holds them (--history: who ever did)',
    fees: 'list the kinds of fee',
    bill: 'charge dues (--runs lists what was billed, --take-back takes it back)',
    close:
      'close the books of a month (2026-04) or fiscal year (2026); --reopen REASON opens them again, --tin counts cash',
    books: 'export entries to an accounting program (Yayoi, freee, Money Forward)',
    events: 'Events: lists, rosters, badges, summaries and .ics',
    register: 'Registers people for an event, cancels, checks in, takes in a form’s answers',
    meeting: 'A general meeting: those entitled, papers taken in, quorum, ballots, minutes',
    sessions: 'list the sessions of activities (--plan makes them from the timetable)',
    attend: 'mark attendance (--all at once, --file from a sheet, --out prints one to sign)',
    rates: 'list attendance rates (--warned only some, --out writes a table or PDF)',
    stats: 'counts members by fiscal year, age, type and more',
    undo: 'undo an operation (the last one unless told)',
    history: 'show the history',
    export: 'write the roster to a file (--all for everything)',
    backup: 'make a backup',
    restore: 'restore a backup',
    demo: 'make the sample club',
    delete: 'delete a club (only with its name typed)',
    call: 'call any procedure (--list shows them)',
  },
  usage: 'Usage: npm run -s meibo -- COMMAND [options]',
  common: `For every command:
  --data DIR     the club's folder (else the one opened last)
  --org NAME     choose a club opened before, by its name
  --json         answer in JSON, for machines
  --lang ja|en   language`,
  events: cliEvents.en,
  meetings: cliMeetings.en,
  money: cliMoney.en,
  attendance: cliAttendance.en,
  closed: (period) => `Closed the books of ${period}.`,
  reopened: (period) => `Opened the books of ${period} again.`,
  booksWritten: (count, path) => `Wrote ${count} entries to ${path}.`,
  unknownCommand: (name: string) => `There is no command “${name}”.`,
  badUsage: (what: string) => `This is not how it is used: ${what}`,
  missing: (flag: string) => `${flag} is needed.`,
  fault: 'That did not work. Nothing was left half written.',
  badInput: {
    field: (name: string, wanted: string) => `“${name}” must be ${wanted}.`,
    whole: (wanted: string) => `The input as a whole must be ${wanted}.`,
    kinds: {
      string: 'text ("…")',
      number: 'a number',
      int: 'a whole number',
      boolean: 'true or false',
      array: 'a list ([ … ])',
      object: 'a set of fields ({ … })',
      record: 'a set of fields ({ … })',
      file: 'a file ({"$file": "path"})',
      uuid: 'an id, as the lists show it',
      date: 'a day of the calendar, such as 2026-04-01',
      datetime: 'a time, such as 2026-04-01T09:00:00Z',
    },
    oneOf: (values: readonly string[]) => (values.length === 1 ? values.join() : `one of ${values.join(', ')}`),
    least: {
      string: (min: number) => `at least ${min} ${min === 1 ? 'character' : 'characters'} long`,
      array: (min: number) => `a list of at least ${min}`,
      number: (min: number) => `a number of at least ${min}`,
    },
    most: {
      string: (max: number) => `at most ${max} characters long`,
      array: (max: number) => `a list of at most ${max}`,
      number: (max: number) => `a number of at most ${max}`,
    },
    otherwise: 'of the form that call --list shows',
  },
  notAFile: (path: string) => `“${path}” is not a file.`,
  fileNotRead: (path: string) => `“${path}” cannot be read. Check the place and the name.`,
  fileNotWritten: (path: string) => `“${path}” cannot be written. Check the place.`,
  noClub: 'There is no club yet. Make one with init --name NAME, or name its folder with --data.',
  noSuchClub: (name: string) => `This computer knows no club “${name}”.`,
  openHere: (since: string) => `Meibo is open here since ${since}; close it.`,
  working: 'Working…',
  workingOf: (done: string, total: string) => `Working… ${done} of ${total}`,
  created: (name: string, path: string) => `“${name}” was made: ${path}`,
  memberCount: (count: string) => (count === '1' ? '1 member' : `${count} members`),
  pairCount: (count: string) => (count === '1' ? '1 pair' : `${count} pairs`),
  bothSay: (field: string, one: string, other: string) => `    ${field}: ${one} | ${other}`,
  mayBeTwo: (one: string, other: string) => `${one} and ${other} may be two people. If they are one, add --yes.`,
  merged: (loser: string, survivor: string) => `Joined ${loser} into ${survivor}. The command undo takes it back.`,
  doublyCharged: (fee: string, year: string) => `There are two charges for ${fee}, ${year}: waive one of them.`,
  edited: (count: string) => (count === '1' ? 'Changed 1 member.' : `Changed ${count} members.`),
  cellUnread: (name: string, column: string, raw: string) => `${column} of ${name} cannot be read: ${raw}`,
  noSuchField: (name: string) => `There is no field “${name}” (write field=value)`,
  nobody: 'No member matches.',
  noSegments: 'No segment is saved yet.',
  memberColumns: {
    number: 'No.',
    name: 'Name',
    kana: 'Kana',
    type: 'Type',
    status: 'State',
    phone: 'Phone',
    open: 'Unpaid',
  },
  imported: (counts: { new: string; changed: string; same: string; doubtful: string; skipped: string }) =>
    `new ${counts.new}, changed ${counts.changed}, same ${counts.same}, to decide ${counts.doubtful}, skipped ${counts.skipped}`,
  dryRun: 'This was a trial. Nothing was written.',
  written: 'Imported. Undo takes all of it back.',
  nothingWritten: 'The roster did not change.',
  problemsFound: (count: string) => `${count} cells could not be read. Their text is kept in the note.`,
  problem: (sheet: string, row: number, column: string, message: string) =>
    `  ${sheet === '' ? '' : `sheet “${sheet}”, `}row ${row}, “${column}”: ${message}`,
  problemMessage: (raw: string, reason: string) => `“${raw}” ${reason}. It is kept in the note.`,
  unreadable: 'cannot be read',
  notARow: 'not a row of the roster',
  mayBeSomebody: 'may be somebody who is there already',
  asInRow: (reason: string, row: number) => `${reason} (first in row ${row})`,
  doubt: (name: string, reason: string, who: readonly string[]) =>
    `“${name}” needs a decision: ${reason}.${who.length === 0 ? '' : ` It may be “${who.join('” or “')}” of the roster.`}`,
  decide: (count: string) =>
    `Rows to decide, not imported: ${count}. Import with --accept new if they are other people, with --accept same if they are those of the roster, with --accept all if they are either. To decide row by row, import in the app.`,
  decideAfterUndo: (count: string) =>
    `Rows to decide, not imported: ${count}. Undo, then import with --accept new if they are other people, with --accept same if they are those of the roster, with --accept all if they are either. To decide row by row, import in the app.`,
  wouldAccept: (count: string) => `Rows to decide that --accept would bring in: ${count}.`,
  skipped: (sheet: string, row: number, reason: string) =>
    `  ${sheet === '' ? '' : `sheet “${sheet}”, `}row ${row} skipped: ${reason}`,
  columnsLeftOut: (headers: readonly string[]) => `Columns left out: ${headers.join(', ')}`,
  duesFound: (header: string, period: string) =>
    `“${header}” seems to hold dues${period === '' ? '' : ` (${period})`}. Name the fee with --map to import them as charges and payments.`,
  duesTotal: (
    fee: string,
    period: string,
    figures: { paid: string; paidSum: string; open: string; exempt: string; doubtful: string },
  ) =>
    `fee “${fee}” ${period}: paid ${figures.paid} (${figures.paidSum}), open ${figures.open}, waived ${figures.exempt}, not written because the books differ ${figures.doubtful}`,
  once: 'once',
  mapNotJson: (path: string) => `“${path}” cannot be read as a map (JSON). Write it as {"heading": "field"}.`,
  mapForm: `The map of --map (JSON) is written {"heading": "field"}. A column of dues is written:
  {"Dues 2026": {"target": "dues:2026", "fee": "Annual dues", "amount": 5000}}   the fee's name, and the amount of ○
  {"Dues 2026": {"target": "dues:2026", "fee": "byType"}}   the club's fee for each person's type`,
  mapWrongKey: (header: string, key: string, known: readonly string[]) =>
    `The map says “${key}” of “${header}”, which it cannot. It can say ${known.join(', ')}. Nothing was written.`,
  byType: 'for each type',
  mapNoHeader: (header: string, known: readonly string[]) =>
    `The file has no heading “${header}” that the map names. It has ${known.map((one) => `“${one}”`).join(', ')}.`,
  mapNoTarget: (header: string, target: string) =>
    `The map sends “${header}” to “${target}”, which is no field of the roster.`,
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
  saved: (path: string) => `Saved: ${path}`,
  noGroups: 'There are no groups yet.',
  noTags: 'There are no tags yet.',
  noOffices: 'There are no offices yet.',
  vacant: 'vacant',
  noSuchGroup: (name: string, count: number) =>
    count === 0 ? `There is no group “${name}”.` : `${count} groups are called “${name}”. Use the id.`,
  noFees: 'There are no fees yet. Make one with fees --add NAME --amount N.',
  feeSaved: (name: string, amount: string) => `Saved the fee “${name}” (${amount}).`,
  everyMember: 'everyone',
  noSuchFee: (name: string) => `There is no fee “${name}”.`,
  noSuchType: (name: string) => `There is no membership type “${name}”.`,
  billed: (fee: string, year: string, count: string, total: string) =>
    `${fee}, ${year}: charged ${count} members (${total} in all).`,
  wouldBill: (fee: string, year: string, count: string, total: string) =>
    `${fee}, ${year}: would charge ${count} members (${total} in all). Nothing was written.`,
  alreadyBilled: (count: string) => `  already charged: ${count}`,
  billNoFee: (count: string) => `${count} members whom no fee fits.`,
  billTwice: (count: string) => `${count} members whom two fees of one rhythm fit.`,
  undone: (rows: string) => `Undone (${rows} ${rows === '1' ? 'entry' : 'entries'}).`,
  laterEdits: (count: string, names: readonly string[]) =>
    `${count} of these were changed later (${names.join(', ')}). To leave those and undo the rest, add --leave-later-edits. Nothing was changed.`,
  onlyLaterEdits: (count: string, names: readonly string[]) =>
    `All ${count} of these were changed later (${names.join(', ')}). Undo the later operations first. Nothing was changed.`,
  leftAlone: (rows: string) => `  ${rows} changed later were left as they are.`,
  undoneMark: '(undone)',
  fieldChanged: (field: string, before: string, after: string) => `    ${field}: ${before} → ${after}`,
  fieldEntered: (field: string, value: string) => `    ${field}: ${value}`,
  empty: '(empty)',
  exported: (path: string, rows: string) => `Wrote ${rows} members: ${path}`,
  exportedAll: (path: string, tables: string, rows: string) => `Wrote ${tables} tables with ${rows} rows: ${path}`,
  lostCharacter: (char: string, code: string, names: string, substitute: string) =>
    `  cannot be written: ${char} (${code}) ${names} → ${substitute}`,
  notSaved: (name: string, saved: string) =>
    `Nothing is saved under the name “${name}”.${saved ? ` There is: ${saved}` : ''}`,
  disclosed: (refused: string, unasked: string, withheld: string) =>
    `  ${refused} people left out, ${unasked} never asked, ${withheld} cells withheld`,
  wrongEnding: (path: string, endings: string) => `The name of “${path}” must end in ${endings}.`,
  backedUp: (name: string) => `Backup made: ${name}`,
  secondPlace: '  A copy is in the second place too.',
  restored: (name: string, path: string) => `Restored “${name}”: ${path}`,
  demoMade: (path: string) => `The sample club is in ${path}`,
  deleted: (name: string) => `“${name}” was deleted.`,
  unknownProcedure: (name: string) => `There is no procedure “${name}”. call --list shows them all.`,
  notJson: (message: string) => `This is not JSON: ${message}`,
  streams: 'reports progress',
} satisfies Words<typeof ja>

export type CliWords = Words<typeof ja>
export const cliWords: Record<Locale, CliWords> = { ja, en }
