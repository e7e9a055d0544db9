import { saysNothing } from './says-nothing.ts'

const parts = /(?:「[^」]*」|"[^"]*"|“[^”]*”|[^、,，;；\n])+/g
const quoted = /^(?:「(?<ja>[^」]+)」|"(?<straight>[^"]+)"|“(?<curly>[^”]+)”)$/
const between = /[、,，;；\n・･/／]/
const within = /[・･/／]/
/** What a body of people is called by: 広報・渉外委員会 is one committee, for 広報 alone is none. */
const body = /(?:委員会|部会|支部|クラブ|チーム|グループ|サークル|部|班|係|課|局|会|committee|team|group|section)$/i
/** A number (1・2班) or somebody's post (会長・広報部). */
const alone = /(?:\d|[一二三四五六七八九十]|長|代表|委員|役員|理事|監事|幹事|書記|顧問)$/

/**
 * The names that a cell holds: 会計・書記 are two. What the club knows as one name stays one, and so do what stands
 * in quotation marks and 広報・渉外委員会.
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
  const names = part
    .split(within)
    .map((name) => name.trim())
    .filter((name) => name !== '' && !saysNothing(name))
  return isOneBody(names, isKnown) ? [part] : names
}

/** Only the last of them says that it is a body, and none of the others stands by itself. */
function isOneBody(names: readonly string[], isKnown: (name: string) => boolean): boolean {
  const [last = '', ...others] = names.toReversed()
  const isAlone = (name: string) => body.test(name) || alone.test(name.normalize('NFKC')) || isKnown(name)
  return others.length > 0 && body.test(last) && !others.some(isAlone)
}

/** Names as one cell from which `namesInCell` reads them again. */
export function cellOfNames(names: readonly string[], separator: string): string {
  return names.map(inQuotes).join(separator)
}

function inQuotes(name: string): string {
  if (!between.test(name) && !/[「」"“”]/.test(name) && !saysNothing(name)) return name
  return name.includes('」') ? `"${name}"` : `「${name}」`
}
