import { SaxesParser } from 'saxes'

type Run = { readonly from: number; readonly to: number; readonly kana: string }

const kanaOnly = /^[\p{Script=Hiragana}\p{Script=Katakana}ー・゛゜ﾞﾟ\s]+$/u
const longest = 60

/** The reading of a cell: its text with the phonetic runs in place of what they stand over; null unless all of it is kana. */
export function phoneticText(text: string, richXml: string): string | null {
  if (text.length > longest || !richXml.includes('rPh')) return null
  const runs = runsOf(richXml)
  let kana = ''
  let at = 0
  for (const run of runs) {
    if (run.from < at || run.to > text.length) return null
    kana += text.slice(at, run.from) + run.kana
    at = run.to
  }
  const whole = kana + text.slice(at)
  return runs.length > 0 && kanaOnly.test(whole) ? whole : null
}

function runsOf(richXml: string): readonly Run[] {
  const runs: Run[] = []
  let run: { from: number; to: number; kana: string } | null = null
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    if (local(name) === 'rPh') run = { from: Number(attributes.sb), to: Number(attributes.eb), kana: '' }
  })
  parser.on('text', (text) => {
    if (run !== null) run.kana += text
  })
  parser.on('closetag', ({ name }) => {
    if (local(name) !== 'rPh' || run === null) return
    if (Number.isInteger(run.from) && Number.isInteger(run.to)) runs.push(run)
    run = null
  })
  let broken = false
  parser.on('error', () => {
    broken = true
  })
  parser.write(`<si>${richXml}</si>`).close()
  return broken ? [] : runs.toSorted((a, b) => a.from - b.from)
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
