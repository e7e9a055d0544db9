import { cellText } from './cell-text.ts'
import { faulty, type Parsed, parsed } from './parsed.ts'
import type { Cell } from './table.ts'

const aliases = 'アメリカ=US 米国=US USA=US 英国=GB UK=GB 韓国=KR 台湾=TW 中国=CN 北朝鮮=KP 香港=HK 豪州=AU ドイツ=DE'
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
let names: ReadonlyMap<string, string> | undefined

/** ISO 3166 alpha-2 from a code or a name in Japanese or English; empty means Japan. */
export function parseCountry(cell: Cell): Parsed<string> {
  const raw = cellText(cell)
  names ??= countryNames()
  const code = names.get(folded(raw))
  if (code === undefined) return faulty('country-not-understood', raw)
  return parsed(code === 'JP' ? '' : code)
}

function countryNames(): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const locale of ['ja', 'en']) {
    const display = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' })
    for (const code of regionCodes()) {
      const name = display.of(code)
      if (name !== undefined) found.set(folded(name), code).set(folded(code), code)
    }
  }
  for (const alias of aliases.split(' ')) {
    const [name = '', code = ''] = alias.split('=')
    found.set(folded(name), code)
  }
  return found
}

function regionCodes(): readonly string[] {
  const pairs = [...letters].flatMap((first) => [...letters].map((second) => first + second))
  return pairs.filter((code) => new Intl.Locale(`und-${code}`).region === code)
}

function folded(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.・]/g, '')
}
