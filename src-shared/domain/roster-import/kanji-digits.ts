const digits = '〇一二三四五六七八九'
const units = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])

/** 四十五 becomes 45, 二〇二四 becomes 2024; the rest of the text stays. */
export function kanjiDigitsToAscii(text: string): string {
  return text.replace(/[〇零一二三四五六七八九十百千]+/g, (run) => String(readRun(run.replaceAll('零', '〇'))))
}

function readRun(run: string): string | number {
  if (![...run].some((char) => units.has(char))) return [...run].map((char) => digits.indexOf(char)).join('')
  let total = 0
  let pending = 0
  for (const char of run) {
    const unit = units.get(char)
    if (unit === undefined) pending = pending * 10 + digits.indexOf(char)
    else {
      total += (pending === 0 ? 1 : pending) * unit
      pending = 0
    }
  }
  return total + pending
}
