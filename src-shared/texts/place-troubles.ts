import type { PlaceTrouble } from '../contract/place-trouble.ts'

type Sentences = Readonly<Record<PlaceTrouble, string>>

const ja: Sentences = {
  missing:
    '共有の場所が見つかりません。USBメモリなら差し込んでください。フォルダーなら、つながっているか確かめてください。',
  unreachable: '共有の場所につながりません。インターネットやネットワークを確かめてください。',
  refused: '共有の場所に入れません。ユーザー名とパスワードを確かめてください。',
  full: '共有の場所がいっぱいです。空きを作ってください。',
  busy: '共有の場所が混み合っています。しばらくして、また試します。',
  gone: '共有の場所のファイルが読めませんでした。しばらくして、また試します。',
  tooLarge: '共有の場所に、大きすぎるファイルがあります。',
  clock: 'パソコンの時計が合っていないようです。日付と時刻を確かめてください。',
  certificate: 'サーバーの証明書が確かめられません。アドレスと、パソコンの日付を確かめてください。',
  redirected: 'サーバーが別のアドレスを示しています。新しいアドレスを確かめて入れ直してください。',
  unfit: 'その場所は、ファイルを置く場所として使えません。アドレスを確かめてください。',
  otherPlace:
    '会の共有フォルダーではないようです。何も変えていません。別のUSBメモリや空のフォルダーでないか確かめてください。',
  fault: 'やり取りの途中で問題が起きました。入力したものは、このパソコンに残っています。',
}

const en: Sentences = {
  missing: 'The shared place is not there. Plug in the USB stick, or check that the folder is connected.',
  unreachable: 'The shared place does not answer. Check the network.',
  refused: 'The shared place refused the user name or password. Check them.',
  full: 'The shared place is full. Make some room.',
  busy: 'The shared place is busy. It will be tried again.',
  gone: 'A file in the shared place could not be read. It will be tried again.',
  tooLarge: 'There is a file in the shared place that is too large.',
  clock: 'The clock of this computer seems to be wrong. Check date and time.',
  certificate: 'The server’s certificate could not be checked. Check the address, and the date of this computer.',
  redirected: 'The server points to another address. Check the new address and enter it.',
  unfit: 'That place cannot keep files. Check the address.',
  otherPlace:
    'This does not look like the club’s folder. Nothing was changed. Is it another stick, or an empty folder?',
  fault: 'Something went wrong in the exchange. What you entered is safe on this computer.',
}

export const placeTroubles = { ja, en }
