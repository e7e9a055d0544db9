import type { Words } from './words.ts'

/** Whoever is shown it may read either. */
export const reportHead = '名簿 Meibo — 詳しい人に見せるための記録 / a report for whoever helps'

/** Where the club's files lie, what helps whoever looks for a fault, and what was asked for in the window's menu. */
export const ja = {
  needsClub: '先に会をひらいてから、もう一度選んでください',
  restore: {
    title: '控えから会をひらく',
    message: (fileName: string) =>
      `「${fileName}」から会を戻します。新しいフォルダーに戻すので、今ある会はそのままです。`,
    act: '戻してひらく',
  },
  place: {
    title: '保存している場所',
    show: 'フォルダーをひらく',
    notShown: 'フォルダーをひらけませんでした。上の場所を、ファイルの一覧からたどってください',
    move: '別の場所へ移す…',
    moveTitle: '会を別の場所へ移す',
    moveMessage:
      '名簿・添付した書類・控えを、新しいフォルダーへ移します。写したものを読み直して確かめてから、元の場所を空にします。',
    moveWarning: 'Dropbox や OneDrive のフォルダー、ネットワーク上の場所には移せません。',
    folder: '新しいフォルダー',
    folderHint: '空のフォルダーか、これから作るフォルダーを選んでください。',
    act: '移す',
    moving: '会を移しています',
    movingHint: '終わるまで、このままお待ちください。中止しても、元の場所の会はそのままです。',
    moved: (folder: string) => `${folder} に移しました`,
    left: (folder: string) =>
      `前の場所に、消せないファイルが残りました。ほかのソフトが使っているかもしれません。要らなければ、あとで消してください：${folder}`,
  },
  report: {
    title: '困ったことの記録',
    heading: '困ったとき',
    intro: 'うまく動かないときは、起きたことの記録を、詳しい人に見せてください。',
    open: '困ったことの記録を見る…',
    folder: '記録（ログ）のフォルダーをひらく',
    message:
      '下の文字が記録のすべてです。会員の名前・住所・電話番号・合言葉・金額は入らないようにしています。読んでから渡してください。どこへも送りません。',
    label: '記録の内容',
    save: 'ファイルに保存',
    copy: 'コピー',
    copied: 'コピーしました',
  },
}

export const en = {
  needsClub: 'Open a club first, then choose this again',
  restore: {
    title: 'Open a club from a backup',
    message: (fileName: string) =>
      `Brings the club back from “${fileName}”, into a new folder. The clubs you have stay as they are.`,
    act: 'Bring back and open',
  },
  place: {
    title: 'Where it is kept',
    show: 'Open the folder',
    notShown: 'The folder could not be opened. Please find the place above in your list of files',
    move: 'Move elsewhere…',
    moveTitle: 'Move the club elsewhere',
    moveMessage:
      'Moves the roster, attached papers and backups to a new folder. The old place is emptied only after every copy was read back and checked.',
    moveWarning: 'A folder of Dropbox or OneDrive, or a place in the network, cannot be used.',
    folder: 'New folder',
    folderHint: 'Choose an empty folder, or one that is to be made.',
    act: 'Move',
    moving: 'Moving the club',
    movingHint: 'Please wait until it is done. If you stop it, the club stays where it was.',
    moved: (folder) => `Moved to ${folder}`,
    left: (folder) =>
      `Some files could not be deleted in the old place. Another program may be using them. Delete them later if you like: ${folder}`,
  },
  report: {
    title: 'Problem report',
    heading: 'If something goes wrong',
    intro: 'If something does not work, show the report to somebody who knows about computers.',
    open: 'See the problem report…',
    folder: 'Open the folder of reports (logs)',
    message:
      'The text below is all of it, and it is sent nowhere. It is made so as to hold no name, address, phone number, passphrase or amount of the club. Read it before you hand it on.',
    label: 'The report',
    save: 'Save as a file',
    copy: 'Copy',
    copied: 'Copied',
  },
} satisfies Words<typeof ja>
