import { cellText } from './cell-text.ts'
import { faulty, type Parsed, parsed } from './parsed.ts'
import type { Cell } from './table.ts'

// Mobile carriers gave out local parts that RFC 5321 forbids: `a..b.@docomo.ne.jp`.
const address =
  /^(?:"[^"@\s]+"|[^\s@<>(),;:"[\]\\]+)@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/i

/** One or more e-mail addresses as typed, made half width. */
export function parseEmail(cell: Cell): Parsed<readonly string[]> {
  const raw = cellText(cell)
  if (address.test(raw) && !/[^\x20-\x7e]/.test(raw)) return parsed([raw])
  const found = candidates(raw.normalize('NFKC'))
  return found.length > 0 && found.every((each) => address.test(each))
    ? parsed(found)
    : faulty('email-not-understood', raw)
}

function candidates(text: string): readonly string[] {
  const bracketed = [...text.matchAll(/<([^<>]+)>/g)].map((found) => found[1] ?? '')
  if (bracketed.length > 0) return bracketed
  const parts = text.split(/[\s,;、/]+|または/).filter((part) => part !== '')
  return parts.map((part) => part.replace(/^mailto:/i, ''))
}
