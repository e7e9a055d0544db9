/** The abbreviations of Japanese banks for legal forms, longest first. */
const marks = 'トクヒ|シユウ|シュウ|ガク|フク|ザイ|シヤ|シャ|ドク|ベン|ロウ|カ|ユ|メ|シ|ド|イ'
const before = new RegExp(`(^|[\\s(\\d])(?:${marks})\\)`, 'gu')
const behind = new RegExp(`\\((?:${marks})(?:\\)|\\s|$)`, 'gu')

const written =
  /株式会社|有限会社|合[同資名]会社|(?:(?:認定)?(?:特定非営利活動|NPO)|一般社団|一般財団|公益社団|公益財団|社団|財団|学校|宗教|医療|社会福祉)法人|\((?:株|有|同|名|資|社|財|医|学|宗|福|特非|一社|一財|公社|公財)\)/gu

/** The same spelled out in kana, as `foldKana` leaves them. */
const spelled = [
  'トクテイヒエイリカツドウホウジン',
  'エヌピオホウジン',
  'シヤカイフクシホウジン',
  'イツパンシヤダンホウジン',
  'イツパンザイダンホウジン',
  'コウエキシヤダンホウジン',
  'コウエキザイダンホウジン',
  'カブシキガイシヤ',
  'カブシキカイシヤ',
  'ユウゲンガイシヤ',
  'ゴウドウガイシヤ',
  'ゴウシガイシヤ',
  'ゴウメイガイシヤ',
  'シユウキヨウホウジン',
  'ガツコウホウジン',
  'イリヨウホウジン',
  'シヤダンホウジン',
  'ザイダンホウジン',
]

/** A name without the marks and words of its legal form; `text` is normalised. */
export function withoutLegalForm(text: string): string {
  return text.replace(before, '$1 ').replace(behind, ' ').replace(written, ' ')
}

/** The same of a folded name that spells its form out, at its beginning or end. */
export function withoutFoldedLegalForm(folded: string): string {
  for (const form of spelled) {
    if (folded.length <= form.length) continue
    if (folded.startsWith(form)) return folded.slice(form.length)
    if (folded.endsWith(form)) return folded.slice(0, -form.length)
  }
  return folded
}
