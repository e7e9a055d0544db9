// The number formats the workbook reader knows without being told.
const known = new Set([
  0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 37, 38, 39, 40, 45, 46, 47, 48, 49, 56,
])
const times = new Set([32, 33])

/**
 * Formats that Japanese Excel uses by number alone, ge.m.d as 27 or 57 say, with one that the reader understands. It
 * gives up a whole sheet over a format it does not know.
 */
export function missingFormats(styles: string): ReadonlyMap<number, string> {
  const declared = new Set(
    [...styles.matchAll(/<(?:\w+:)?numFmt\s[^>]*?numFmtId="(\d+)"/g)].map((found) => Number(found[1])),
  )
  const used = new Set([...styles.matchAll(/<(?:\w+:)?xf\s[^>]*?numFmtId="(\d+)"/g)].map((found) => Number(found[1])))
  const missing = [...used].filter((id) => !declared.has(id) && !known.has(id))
  return new Map(missing.map((id) => [id, formatOf(id)]))
}

/** The same styles with these formats declared. */
export function withFormats(styles: string, formats: ReadonlyMap<number, string>): string {
  if (formats.size === 0) return styles
  const [, start = '', prefix = ''] = /(<(\w+:)?styleSheet[^>]*>)/.exec(styles) ?? []
  const each = [...formats].map(([id, code]) => `<${prefix}numFmt numFmtId="${id}" formatCode="${code}"/>`).join('')
  const end = `</${prefix}numFmts>`
  if (styles.includes(end)) return styles.replace(end, () => each + end)
  return styles.replace(start, () => `${start}<${prefix}numFmts count="${formats.size}">${each}${end}`)
}

function formatOf(id: number): string {
  if (times.has(id)) return 'h:mm'
  return (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? 'yyyy/m/d' : '0'
}
