/** What somebody reads who opens the shared folder and wonders. In both languages: whose folder it is, nobody knows. */
export function readMeOf(): string {
  return [
    '名簿（Meibo）を何台かのパソコンで使うためのフォルダです。',
    'ここにあるファイルは、消したり、動かしたり、名前を変えたりしないでください。',
    '中身は暗号になっていて、この会のパソコンだけが読めます。',
    '',
    'Meibo uses this folder to keep the computers of a club in step.',
    'Please do not delete, move or rename anything here.',
    'Everything is encrypted; only the computers of the club can read it.',
    '',
  ].join('\r\n')
}
