import type { Words } from './words.ts'

/** The words of the commands that write files and copies of the club, and take a step back. */
export const ja = {
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
}

export const en = {
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
} satisfies Words<typeof ja>
