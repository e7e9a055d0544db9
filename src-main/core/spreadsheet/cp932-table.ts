/** Windows decodes to the second of each pair, while keyboards and other systems give the first: they look the same. */
const twins: ReadonlyMap<string, string> = new Map(
  [...'〜～−－‖∥—―¢￠£￡¬￢¥￥‾￣'].flatMap((char, i, all) =>
    i % 2 === 0 ? [[char, all[i + 1] ?? char] as const] : [],
  ),
)

/** The codes that Windows' Shift_JIS writes a character with; undefined where it has none. */
export function cp932Bytes(char: string): readonly number[] | undefined {
  const code = char.charCodeAt(0)
  if (code < 0x80) return [code]
  return table().get(char) ?? table().get(twins.get(char) ?? '')
}

let bytesByChar: ReadonlyMap<string, readonly number[]> | undefined

/** The platform's own decoder turned round. Of several codes for a character Windows writes the first, and never those of ED and EE. */
function table(): ReadonlyMap<string, readonly number[]> {
  if (bytesByChar !== undefined) return bytesByChar
  const found = new Map<string, readonly number[]>()
  const decoder = new TextDecoder('shift_jis', { fatal: true })
  const learn = (...bytes: readonly number[]) => {
    try {
      const char = decoder.decode(Uint8Array.from(bytes))
      if ([...char].length === 1 && !found.has(char)) found.set(char, bytes)
    } catch {
      // Not a code.
    }
  }
  for (let single = 0xa1; single <= 0xdf; single += 1) learn(single)
  for (const lead of leads()) for (let trail = 0x40; trail <= 0xfc; trail += 1) if (trail !== 0x7f) learn(lead, trail)
  bytesByChar = found
  return found
}

function leads(): readonly number[] {
  const all = Array.from({ length: 0xfc - 0x81 + 1 }, (_, i) => 0x81 + i)
  return all.filter((lead) => (lead < 0xa0 || lead > 0xdf) && lead !== 0xed && lead !== 0xee)
}
