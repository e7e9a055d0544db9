import type { Words } from './words.ts'

/** Headers that our own import recognises each as the field it came from, and the words of files that leave the app. */
export const ja = {
  rosterFile: '会員名簿',
  allFile: '全データ',
  /** By these import knows people again, and what it is to leave alone. */
  id: '名簿ID',
  forReference: (name: string) => `${name}（参考）`,
  /** A field of the club's own whose name alone would mean something else. */
  ownField: (name: string) => `${name}（会の項目）`,
  /** Offices and tags where a field of the club's own has their name. */
  listOf: (name: string) => `${name}（${name}一覧）`,
  /** The sheet that names types, groups, offices and tags in the club's own order. */
  namesInOrder: '名前の並び',
  /** Groups of a kind whose name alone would not tell that it is one. */
  groupsOf: (kind: string) => (kind === '' ? '班・支部（種類なし）' : `${kind}（グループ）`),
  columns: {
    memberNumber: '会員番号',
    familyName: '姓',
    givenName: '名',
    familyNameKana: 'セイ',
    givenNameKana: 'メイ',
    fullName: '名称・氏名（分けない）',
    romanName: 'ローマ字',
    formerName: '旧姓',
    memberType: '会員種別',
    status: '状態',
    postalCode: '郵便番号',
    prefecture: '都道府県',
    city: '市区町村',
    street: '番地',
    building: '建物名',
    country: '国',
    phone: '自宅電話',
    mobile: '携帯電話',
    email: 'メール',
    birthDate: '生年月日',
    gender: '性別',
    joinedOn: '入会日',
    leftOn: '退会日',
    leaveReason: '退会理由',
    expiresOn: '有効期限',
    household: '世帯（参考）',
    payer: '会費を払う人（参考）',
    note: '備考',
  },
  readme: {
    title: (club: string, day: string) => `「${club}」のすべてのデータ（${day} 現在）`,
    tables:
      'tables フォルダーの CSV は、名簿ファイルの表を一つずつ、そのままの列の名前で書き出したものです。文字は UTF-8（BOM つき）、改行は CRLF です。Excel でも開けます。',
    guard: "「=」「+」「-」「@」で始まる文字は、Excel が計算式と見なさないように、前に「'」を一つ付けてあります。",
    attachments:
      'attachments フォルダーには、取り込んだときの元のファイルが元の名前で、会員の写真とファイルが会員ごとのフォルダーに入っています。',
    secret:
      'このファイルには合言葉がかかっていません。会員の個人情報が読める形で入っているので、取り扱いに気をつけてください。',
    missing: '次のファイルは見つからないか壊れていたため、入っていません。',
  },
}

export const en = {
  rosterFile: 'Roster',
  allFile: 'All data',
  id: 'Meibo ID',
  forReference: (name: string) => `${name} (for reference)`,
  ownField: (name: string) => `${name} (own field)`,
  listOf: (name: string) => `${name} (list of ${name.toLowerCase()})`,
  namesInOrder: 'Names in order',
  groupsOf: (kind: string) => (kind === '' ? 'Groups (no kind)' : `${kind} (group)`),
  columns: {
    memberNumber: 'Member number',
    familyName: 'Family name',
    givenName: 'Given name',
    familyNameKana: 'Family name kana',
    givenNameKana: 'Given name kana',
    fullName: 'Full name (not split)',
    romanName: 'Roman name',
    formerName: 'Former name',
    memberType: 'Member type',
    status: 'Status',
    postalCode: 'Postal code',
    prefecture: 'Prefecture',
    city: 'City',
    street: 'Street',
    building: 'Building',
    country: 'Country',
    phone: 'Home phone',
    mobile: 'Mobile',
    email: 'Email',
    birthDate: 'Birth date',
    gender: 'Gender',
    joinedOn: 'Joined on',
    leftOn: 'Left on',
    leaveReason: 'Leave reason',
    expiresOn: 'Expires on',
    household: 'Household (for reference)',
    payer: 'Dues paid by (for reference)',
    note: 'Note',
  },
  readme: {
    title: (club: string, day: string) => `All data of “${club}” as of ${day}`,
    tables:
      'The CSV files in the folder tables are the tables of the roster file, one by one, with the column names they have there. The text is UTF-8 with a byte order mark, lines end in CRLF. Excel opens them.',
    guard: "Text that begins with =, +, - or @ has one ' put before it, so that Excel does not take it for a formula.",
    attachments:
      'The folder attachments holds the original files that were imported, under their original names, and a folder for each member with photos or files.',
    secret:
      'This file has no passphrase. It holds personal data of your members in readable form: take good care of it.',
    missing: 'These files were missing or damaged and are not included:',
  },
} satisfies Words<typeof ja>

export const exportTexts: Readonly<Record<'ja' | 'en', Words<typeof ja>>> = { ja, en }
