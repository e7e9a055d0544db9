/// <reference path="./fontkit.d.ts" />
import type { SelectorRecord, VariationTable } from 'fontkit'

/**
 * The glyph of an ideograph with a variation selector (葛󠄀), 'default' if that is the font's usual shape, null if unknown.
 * fontkit's own lookup misses every non-default shape of a selector that also lists default ones.
 */
export function findVariation(
  table: VariationTable | null,
  codePoint: number,
  selector: number,
): number | 'default' | null {
  const record = table?.varSelectors.toArray().find(({ varSelector }) => varSelector === selector)
  if (!record) return null
  const glyph = record.nonDefaultUVS?.find(({ unicodeValue }) => unicodeValue === codePoint)
  if (glyph) return glyph.glyphID
  return isDefault(record, codePoint) ? 'default' : null
}

function isDefault({ defaultUVS }: SelectorRecord, codePoint: number): boolean {
  return (defaultUVS ?? []).some(
    ({ startUnicodeValue, additionalCount }) =>
      codePoint >= startUnicodeValue && codePoint <= startUnicodeValue + additionalCount,
  )
}
