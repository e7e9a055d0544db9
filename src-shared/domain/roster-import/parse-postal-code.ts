import { cellText } from './cell-text.ts'
import { numberText } from './number-text.ts'
import { faulty, type Parsed, parsed } from './parsed.ts'
import type { Cell } from './table.ts'

/** Seven digits; zeros that Excel dropped are put back. The old codes of three and five digits are faults. */
export function parsePostalCode(cell: Cell): Parsed<string> {
  const raw = cellText(cell)
  const text = /^[\d-]+$/.test(raw) ? raw : numberText(raw).replace(/〒|\s/g, '')
  const parts = /^(\d{1,3})-(\d{4})$/.exec(text)
  const digits = parts ? `${parts[1]?.padStart(3, '0')}${parts[2]}` : text
  if (/^\d{7}$/.test(digits)) return parsed(digits, parts?.[1]?.length === 3 || !parts ? undefined : 'zero-restored')
  if (/^\d{5,6}$/.test(digits)) return parsed(digits.padStart(7, '0'), 'zero-restored')
  return faulty('postal-code-not-understood', raw)
}

/** Takes the 〒150-0001 off the front of an address; null where there is none. */
export function liftPostalCode(address: string): { readonly postalCode: string; readonly address: string } | null {
  const first = address.charCodeAt(0)
  const mayStart =
    first === 0x3012 || (first >= 0x30 && first <= 0x39) || (first >= 0xff10 && first <= 0xff19) || first === 0x3036
  if (!mayStart) return null
  const found = /^[〒〶]?\s*([0-9０-９]{3})[-‐‑‒–—―−－ーｰ]?([0-9０-９]{4})(?![0-9０-９])\s*/.exec(address)
  const marked = found && /^[〒〶]|^.{3}[^0-9０-９]/.test(found[0])
  const rest = found ? address.slice(found[0].length) : ''
  if (!found || !(marked || rest !== '') || /^[-‐－ー]/.test(rest)) return null
  return { postalCode: `${found[1]}${found[2]}`.normalize('NFKC'), address: rest }
}
