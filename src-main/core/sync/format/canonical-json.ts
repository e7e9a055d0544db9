const DEEPEST = 16

/**
 * JSON that has one form only: keys in the order of their UTF-16 units, no space, whole numbers only (RFC 8785 without
 * fractions). Throws where a value has no such form: a programmer's mistake.
 */
export function canonicalJson(value: unknown): string {
  return written(value, 0)
}

/** What such text says, or undefined where it is not canonical: another form of the same, a key twice, bytes that are no UTF-8. */
export function parseCanonical(bytes: Uint8Array): unknown {
  try {
    const text = utf8.decode(bytes)
    const value: unknown = JSON.parse(text)
    return canonicalJson(value) === text ? value : undefined
  } catch {
    return undefined
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function written(value: unknown, depth: number): string {
  if (depth > DEEPEST) throw new TypeError('too deep for canonical JSON')
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value)
  if (Array.isArray(value)) return `[${value.map((item) => written(item, depth + 1)).join(',')}]`
  if (typeof value === 'object') return writtenObject(value, depth)
  throw new TypeError(`${typeof value} has no canonical JSON`)
}

function writtenObject(value: object, depth: number): string {
  const record = value as Readonly<Record<string, unknown>>
  const keys = Object.keys(record).sort()
  if (keys.includes('__proto__')) throw new TypeError('__proto__ is no key')
  return `{${keys.map((key) => `${JSON.stringify(key)}:${written(record[key], depth + 1)}`).join(',')}}`
}
