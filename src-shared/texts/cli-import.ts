import type { Words } from './words.ts'

/** The words of `import`: what a file brought, what is doubtful in it, and the map that says what a column is. */
export const ja = {
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
}

export const en = {
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
} satisfies Words<typeof ja>
