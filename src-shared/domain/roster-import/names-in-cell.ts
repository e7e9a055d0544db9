import { saysNothing } from './says-nothing.ts'

const parts = /(?:「[^」]*」|"[^"]*"|“[^”]*”|[^、,，;；\n])+/g
const quoted = /^(?:「(?<ja>[^」]+)」|"(?<straight>[^"]+)"|“(?<curly>[^”]+)”)$/
const between = /[、,，;；\n・･/／]/
const within = /[・･/／]/

/**
 * The names that a cell holds: 会計・書記 are two. What the club knows as one name stays one, and so does what stands
 * in quotation marks.
 */
export function namesInCell(text: string, isKnown: (name: string) => boolean): readonly string[] {
  if (saysNothing(text)) return []
  if (quoted.test(text) || (between.test(text) && !isKnown(text))) {
    const names = (text.match(parts) ?? []).flatMap((part) => namesInPart(part.trim(), isKnown))
    return [...new Set(names)]
  }
  return [text]
}

function namesInPart(part: string, isKnown: (name: string) => boolean): readonly string[] {
  const { ja, straight, curly } = quoted.exec(part)?.groups ?? {}
  const whole = ja ?? straight ?? curly
  if (whole !== undefined) return [whole]
  if (isKnown(part)) return [part]
  return part
    .split(within)
    .map((name) => name.trim())
    .filter((name) => name !== '' && !saysNothing(name))
}

/** Names as one cell from which `namesInCell` reads them again. */
export function cellOfNames(names: readonly string[], separator: string): string {
  return names.map(inQuotes).join(separator)
}

function inQuotes(name: string): string {
  if (!between.test(name) && !/[「」"“”]/.test(name) && !saysNothing(name)) return name
  return name.includes('」') ? `"${name}"` : `「${name}」`
}
