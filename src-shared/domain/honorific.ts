/** Legal forms anywhere in a name. */
const legalForm = /株式会社|有限会社|合[同資名]会社|法人|組合|[（(][株有同社財医学][）)]|[㈱㈲]/u
/** Endings of clubs, schools and offices; none that a family name has too (阿部, 小野寺, 度会). */
const bodyEnding =
  /(.{2}会|会社|商店|商会|工務店|製作所|営業所|支店|銀行|金庫|医院|病院|[小中高]校|学校|大学|学園|学院|幼稚園|保育園|神社|協会|連盟|クラブ|サークル|支部|本部|事務所|事務局|役場|公民館|図書館)$/u
const honored = /(様|御中|殿|先生)$/u

/**
 * What follows a payer's name on a Japanese receipt: 御中 for a body, 様 for a person, nothing where the name brings its own.
 * A name that does not split may be a body's or a person's, so the words in it decide, unless `body` says it.
 */
export function honorificOf(
  name: string,
  { unsplit, body = null }: { unsplit: boolean; body?: boolean | null },
): '様' | '御中' | '' {
  if (honored.test(name)) return ''
  if (body !== null) return body ? '御中' : '様'
  return unsplit && (legalForm.test(name) || bodyEnding.test(name)) ? '御中' : '様'
}
