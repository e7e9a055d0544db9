/** What payers write beside their name, folded. Digits and the letters of an era before them need no word. */
const words = [
  'ツウジヨウカイヒ',
  'サンジヨカイイン',
  'ネンカイヒトシテ',
  'ニユウカイキン',
  'フリコミキン',
  'ゲツガクカイヒ',
  'サンジヨカイヒ',
  'セイカイイン',
  'ネンドカイヒ',
  'ネンブンカイヒ',
  'シドウキン',
  'ネンカイヒ',
  'ゲツカイヒ',
  'ネンドブン',
  'ゲツブン',
  'ガツブン',
  'ネンブン',
  'フリコミ',
  'ニユウカイ',
  'カイヒブン',
  'キフキン',
  'サンカヒ',
  'カイイン',
  'カイヒ',
  'ネンド',
  'レイワ',
  'ヘイセイ',
  'ネンガク',
  'ホカ',
  'サマ',
  'キフ',
  'ブン',
  'ネン',
  'ガツ',
  '年会費',
  '月会費',
  '入会金',
  '参加費',
  '寄付金',
  '寄付',
  '振込',
  '会費',
  '会員',
  '年度',
  '年分',
  '月分',
  '番号',
  '様',
  '年',
  '月',
  '分',
  'no',
]

/** How far from `start` a folded text goes on as noise alone; `start` itself where it does not. */
export function noiseFrom(folded: string, start: number): number {
  const reached = new Set([start])
  let furthest = start
  // A set is walked in the order it grows.
  for (const at of reached) {
    furthest = Math.max(furthest, at)
    for (const end of endsAt(folded, at)) reached.add(end)
  }
  return furthest
}

/** Whether a folded text says nothing but noise. */
export function isNoise(folded: string): boolean {
  return noiseFrom(folded, 0) === folded.length
}

/** The text without the noise before and behind it. */
export function withoutNoise(folded: string): string {
  const start = noiseFrom(folded, 0)
  for (let end = start + 1; end < folded.length; end += 1) {
    if (noiseFrom(folded, end) === folded.length) return folded.slice(start, end)
  }
  return folded.slice(start)
}

function endsAt(folded: string, at: number): number[] {
  const ends: number[] = []
  if (isDigit(folded.charCodeAt(at))) ends.push(at + 1)
  // R8, H31
  if ('rh'.includes(folded[at] ?? ' ') && isDigit(folded.charCodeAt(at + 1))) ends.push(at + 2)
  for (const word of words) if (folded.startsWith(word, at)) ends.push(at + word.length)
  return ends
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}
