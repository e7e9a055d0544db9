import type { Words } from './words.ts'

/** What whoever opens the shared folder and wonders finds in it. */
export const ja = {
  readMe: [
    'このフォルダーは、会の名簿（Meibo）を何台かのパソコンで使うためのものです。',
    '',
    'どうか、ここにあるファイルを消したり、動かしたり、名前を変えたりしないでください。',
    '中身は暗号になっていて、会のパソコンだけが読めます。開いても意味のある文字は出ません。',
    'うっかり消してしまっても、会の記録は失われません。会のパソコンが、次につながったときに置き直します。',
    'このフォルダーが要らないと思ったときは、消す前に、会の会計か書記の人に尋ねてください。',
  ],
}

export const en = {
  readMe: [
    'A club keeps its roster (Meibo) on several computers by way of this folder.',
    '',
    'Please do not delete, move or rename anything here.',
    'Everything is encrypted; only the computers of the club can read it.',
    'If something was deleted by mistake, no record of the club is lost: its computers put it back when they next connect.',
    'If you think that this folder is not needed, ask the club’s treasurer or secretary before you delete it.',
  ],
} satisfies Words<typeof ja>
