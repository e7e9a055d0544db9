/** Characters that do not begin a line, and those that do not end one (JIS X 4051, the common part). */
const noStart = new Set(
  '、。，．・：；？！゛゜ヽヾゝゞ々ー－）］｝〉》」』】〕’”ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ,.:;?!)]}%-/',
)
const noEnd = new Set('（［｛〈《「『【〔‘“([{¥￥〒')
const wordChar = /[A-Za-z0-9À-ɏ.,'@_+¥-]/

export type Breaking = {
  /** No line ends inside a Japanese word either, where one may end not too far before. */
  readonly wholeWords?: boolean
}

/** Breaks a text into lines no wider than `width`; Latin words and numbers stay whole where they fit. */
export function breakLines(
  text: string,
  width: number,
  widthOf: (text: string) => number,
  { wholeWords = false }: Breaking = {},
): string[] {
  return text.split(/\r\n|[\n\r\u2028\u2029]/).flatMap((paragraph) => {
    const words = paragraph.trim()
    if (widthOf(words) <= width) return [words]
    const chars = graphemes(words)
    return breakParagraph(chars, width, widthOf, wholeWords ? phraseStarts(words) : null)
  })
}

function breakParagraph(
  chars: readonly string[],
  width: number,
  widthOf: (text: string) => number,
  phrases: ReadonlySet<number> | null,
): string[] {
  const lines: string[] = []
  let start = 0
  while (start < chars.length) {
    const furthest = furthestEnd(chars, start, width, widthOf)
    const end = furthest === chars.length ? furthest : lineEnd(chars, start, furthest, phrases)
    lines.push(chars.slice(start, end).join('').trim())
    start = end
    while (chars[start] === ' ') start += 1
  }
  return lines
}

function furthestEnd(chars: readonly string[], start: number, width: number, widthOf: (text: string) => number) {
  let end = start
  let used = 0
  while (end < chars.length) {
    used += widthOf(chars[end] ?? '')
    if (used > width && end > start) break
    end += 1
  }
  return end
}

function lineEnd(chars: readonly string[], start: number, end: number, phrases: ReadonlySet<number> | null): number {
  const isAllowed = (at: number) => mayBreak(chars[at - 1] ?? '', chars[at] ?? '')
  const half = (start + end) / 2
  if (phrases) for (let at = end; at > half; at -= 1) if (phrases.has(at) && isAllowed(at)) return at
  for (let at = end; at > start; at -= 1) if (isAllowed(at)) return at
  return end
}

function mayBreak(before: string, after: string): boolean {
  if (before === ' ' || after === ' ') return true
  if (noStart.has(after) || noEnd.has(before)) return false
  return !(wordChar.test(before) && wordChar.test(after))
}

/** Where a line reads well from, counted in graphemes: not before a particle, an ending or 都, 区 and 号 behind a name. */
function phraseStarts(text: string): ReadonlySet<number> {
  const starts = new Set<number>()
  let at = 0
  let before = ''
  for (const { segment } of byWord.segment(text)) {
    const length = graphemes(segment).length
    const begins = length > 1 && !/^\p{Script=Hiragana}+$/u.test(segment) && !/\d$/.test(before)
    if (begins || /[\p{Punctuation}\s]$/u.test(before)) starts.add(at)
    at += length
    before = segment
  }
  return starts
}

const byWord = new Intl.Segmenter('ja', { granularity: 'word' })
const byGrapheme = new Intl.Segmenter('ja')

function graphemes(text: string): string[] {
  return Array.from(byGrapheme.segment(text), ({ segment }) => segment)
}
