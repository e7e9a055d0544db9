import type { Words } from './words.ts'

/** The words of the commands about passphrases and recovery sheets. */
export const ja = {
  none: 'まだ守られていません。鍵は、名簿と同じフォルダーにそのまま入っています。',
  on: '合言葉で守られています。',
  halfway: '途中です。合言葉と復旧シートがそろうと守られます。',
  passphrase: (label: string, day: string) => `  合言葉${label ? `「${label}」` : ''}（${day}）`,
  sheet: (day: string, isProved: boolean) =>
    `  復旧シート（${day}${isProved ? '' : '、数字はまだ確かめていません。--code-file で確かめられます'}）`,
  keychain: (day: string) => `  このパソコンの鍵の預かり（${day}）`,
  openBackups: (count: string) => `  合言葉なしで開ける控えが ${count} 個あります。`,
  set: '合言葉を決めました。',
  changed: '合言葉を変えました。前に取った控えは、そのときの合言葉で開きます。',
  removed: '合言葉を消しました。',
  sheetMade: (path: string) =>
    `復旧シートを作りました： ${path}\n  印刷して、パソコンとは別の場所にしまい、このファイルは消してください。`,
  protected: '名簿は合言葉で守られました。',
  sealed: (sealed: string, left: string) =>
    `前の控え ${sealed} 個も守りました。${left === '0' ? '' : `${left} 個は守れていません。消すか、鍵のかかる所にしまってください。`}`,
  proved: '復旧シートの数字は正しいものです。',
  off: '保護をやめました。鍵は、名簿と同じフォルダーにそのまま入っています。',
  offNeedsYes:
    '保護をやめると、フォルダーや控えを手にした人が、合言葉なしで名簿を読めます。やめるなら --yes を付けてください。何も変えていません。',
  sheetNeeded: '復旧シートも要ります。--sheet ファイル.pdf を付けてください。何も変えていません。',
  notInWords:
    '合言葉や復旧の数字は、コマンドの行には書けません（ほかの人に見えます）。ファイルに書き、--passphrase-file か --code-file、または標準入力（-）で渡してください。',
  emptyFile: (path: string) => `「${path}」に何も書かれていません。`,
  which: (labels: string) => `合言葉がいくつかあります。--label で選んでください： ${labels}`,
  howToUnlock: '合言葉を書いたファイルの場所を、MEIBO_PASSPHRASE_FILE に入れてください。',
}

export const en = {
  none: 'Not protected yet. The key lies bare in the same folder as the roster.',
  on: 'Protected by a passphrase.',
  halfway: 'Not finished. It is protected once there are a passphrase and a recovery sheet.',
  passphrase: (label: string, day: string) => `  passphrase${label ? ` “${label}”` : ''} (${day})`,
  sheet: (day: string, isProved: boolean) =>
    `  recovery sheet (${day}${isProved ? '' : ', its digits not checked yet: --code-file checks them'})`,
  keychain: (day: string) => `  this computer’s keychain (${day})`,
  openBackups: (count: string) => `  Backups that open without a passphrase: ${count}`,
  set: 'The passphrase was set.',
  changed: 'The passphrase was changed. Earlier backups open with the one of their time.',
  removed: 'The passphrase was removed.',
  sheetMade: (path: string) =>
    `The recovery sheet is in ${path}\n  Print it, keep it apart from the computer, and delete this file.`,
  protected: 'The roster is now protected by a passphrase.',
  sealed: (sealed: string, left: string) =>
    `Earlier backups protected: ${sealed}.${left === '0' ? '' : ` Not protected: ${left}. Delete them or lock them away.`}`,
  proved: 'These are the digits of the recovery sheet.',
  off: 'Protection has ended. The key lies bare in the same folder as the roster.',
  offNeedsYes:
    'Without protection, whoever has the folder or a backup can read the roster. To end it, add --yes. Nothing was changed.',
  sheetNeeded: 'A recovery sheet is needed too. Add --sheet FILE.pdf. Nothing was changed.',
  notInWords:
    'Neither a passphrase nor recovery digits may stand in a command, where others can see them. Write them to a file and use --passphrase-file or --code-file, or pipe them in (-).',
  emptyFile: (path: string) => `There is nothing in “${path}”.`,
  which: (labels: string) => `There are several passphrases. Choose one with --label: ${labels}`,
  howToUnlock: 'Put the place of a file that holds the passphrase into MEIBO_PASSPHRASE_FILE.',
} satisfies Words<typeof ja>
