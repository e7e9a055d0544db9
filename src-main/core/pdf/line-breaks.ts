/** Characters that do not begin a line, and those that do not end one (JIS X 4051, the common part). */
const noStart = new Set(
  '、。，．・：；？！゛゜ヽヾゝゞ々ー－）］｝〉》」』】〕’”ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ,.:;?!)]}%-/',
)
const noEnd = new Set('（［｛〈《「『【〔‘“([{¥￥〒')
const wordChar = /[A-Za-z0-9À-ɏ.,'@_+¥-]/

/** Breaks a text into lines no wider than `width`; Latin words and numbers stay whole where they fit. */
export function breakLines(text: string, width: number, widthOf: (text: string) => number): string[] {
  return text.split(/\r\n|[\n\r\u2028\u2029]/).flatMap((paragraph) => breakParagraph(paragraph.trim(), width, widthOf))
}

function breakParagraph(text: string, width: number, widthOf: (text: string) => number): string[] {
  if (widthOf(text) <= width) return [text]
  const chars = graphemes(text)
  const lines: string[] = []
  let start = 0
  while (start < chars.length) {
    const end = lineEnd(chars, start, width, widthOf)
    lines.push(chars.slice(start, end).join('').trim())
    start = end
    while (chars[start] === ' ') start += 1
  }
  return lines
}

function lineEnd(chars: readonly string[], start: number, width: number, widthOf: (text: string) => number): number {
  let end = start
  let used = 0
  while (end < chars.length) {
    used += widthOf(chars[end] ?? '')
    if (used > width && end > start) break
    end += 1
  }
  if (end === chars.length) return end
  for (let at = end; at > start; at -= 1) if (mayBreak(chars[at - 1] ?? '', chars[at] ?? '')) return at
  return end
}

function mayBreak(before: string, after: string): boolean {
  if (before === ' ' || after === ' ') return true
  if (noStart.has(after) || noEnd.has(before)) return false
  return !(wordChar.test(before) && wordChar.test(after))
}

function graphemes(text: string): string[] {
  return Array.from(new Intl.Segmenter('ja').segment(text), ({ segment }) => segment)
}
