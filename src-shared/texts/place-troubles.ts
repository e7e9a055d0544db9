import type { PlaceTrouble } from '../contract/place-trouble.ts'
import type { Place } from '../contract/sync.ts'

type Sentences = Readonly<Record<PlaceTrouble, string>>
/** What is better said of one kind of place in words of its own. */
type Own = Readonly<Partial<Record<Place['kind'], Partial<Sentences>>>>

const ja: Sentences = {
  missing: '共有の場所が見つかりません。アドレスを確かめてください。',
  unreachable: '共有の場所につながりません。インターネットと、アドレスを確かめてください。',
  refused: '共有の場所に入れません。ユーザー名とパスワードを確かめてください。',
  full: '共有の場所がいっぱいです。空きを作ってください。',
  busy: '共有の場所が混み合っています。しばらく待つと使えるようになります。',
  gone: '共有の場所のファイルが読めませんでした。しばらくして、もう一度試してください。',
  tooLarge: '共有の場所に、大きすぎるファイルがあります。会のものでないファイルを取り除いてください。',
  clock: 'パソコンの時計が合っていないようです。日付と時刻を合わせてください。',
  certificate:
    'サーバーが本物かどうか、確かめられません。アドレスと、パソコンの日付を確かめてください。それでも続くときは、サーバーの管理者に「証明書」のことを尋ねてください。',
  redirected: 'サーバーが別のアドレスを示しています。新しいアドレスを確かめて入れ直してください。',
  unfit: 'その場所は、ファイルを置く場所として使えません。アドレスを確かめてください。',
  otherPlace:
    '会の共有フォルダーではないようです。何も変えていません。別の USB メモリや空のフォルダーでないか確かめてください。',
  fault: 'やり取りの途中で問題が起きました。入力したものは、このパソコンに残っています。',
}

const ownJa: Own = {
  folder: {
    missing:
      '共有のフォルダーが見つかりません。USB メモリなら差し込んでください。ほかは、フォルダーの場所と、つながっているかを確かめてください。',
    refused: '共有のフォルダーに書き込めません。読み取り専用でないか、使う許しがあるかを確かめてください。',
    unreachable: '共有のフォルダーにつながりません。NAS やネットワークを確かめてください。',
  },
  webdav: {
    missing: 'サーバーに、そのフォルダーがありません。先にサーバーで作り、アドレスの終わりの名前を確かめてください。',
    unfit:
      'そのアドレスは、ファイルを置ける場所（WebDAV）ではありません。Nextcloud や NAS の設定に「WebDAV」として出ているアドレスを入れてください。',
  },
  s3: {
    missing: 'そのバケットがありません。バケットの名前を確かめてください。',
    refused: 'バケットに入れません。アクセスキーと秘密キーを確かめてください。',
  },
  postgres: {
    missing:
      'データベースに、会の置き場所がありません。アドレスを確かめ、データベースの管理者に準備を頼んでください（「管理者に頼む準備を見る」）。',
    unfit: 'そのデータベースは使えません。アドレスと、暗号にしてつなぐ設定（TLS）を管理者に確かめてください。',
  },
}

const en: Sentences = {
  missing: 'The shared place is not there. Check the address.',
  unreachable: 'The shared place does not answer. Check the network, and the address.',
  refused: 'The shared place refused the user name or password. Check them.',
  full: 'The shared place is full. Make some room.',
  busy: 'The shared place is busy. It can be used again after a while.',
  gone: 'A file in the shared place could not be read. Try again after a while.',
  tooLarge: 'There is a file in the shared place that is too large. Remove files that are not the club’s.',
  clock: 'The clock of this computer seems to be wrong. Set date and time.',
  certificate:
    'Whether the server is the right one could not be checked. Check the address, and the date of this computer. If it stays so, ask whoever looks after the server about its certificate.',
  redirected: 'The server points to another address. Check the new address and enter it.',
  unfit: 'That place cannot keep files. Check the address.',
  otherPlace:
    'This does not look like the club’s folder. Nothing was changed. Is it another stick, or an empty folder?',
  fault: 'Something went wrong in the exchange. What you entered is safe on this computer.',
}

const ownEn: Own = {
  folder: {
    missing: 'The shared folder is not there. Plug in the USB stick, or check where the folder is and its connection.',
    refused: 'The shared folder cannot be written. Is it read-only, or not open to you?',
    unreachable: 'The shared folder does not answer. Check the NAS and the network.',
  },
  webdav: {
    missing: 'The server has no such folder. Make it there first, and check the end of the address.',
    unfit:
      'That address cannot keep files (WebDAV). Enter the one that the settings of Nextcloud or of the NAS show as “WebDAV”.',
  },
  s3: {
    missing: 'There is no such bucket. Check its name.',
    refused: 'The bucket refused the keys. Check the access key and the secret key.',
  },
  postgres: {
    missing:
      'The database has no place for the club. Check the address, and ask its administrator to prepare one (“What the administrator has to run”).',
    unfit: 'That database cannot be used. Ask its administrator about the address, and about TLS.',
  },
}

/** What is wrong with a place, and what to do about it. */
export const placeTroubles = {
  ja: (trouble: PlaceTrouble, kind?: Place['kind']): string => (kind && ownJa[kind]?.[trouble]) ?? ja[trouble],
  en: (trouble: PlaceTrouble, kind?: Place['kind']): string => (kind && ownEn[kind]?.[trouble]) ?? en[trouble],
}
