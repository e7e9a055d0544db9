/** What Meibo uses of fontkit, which ships no types. */
declare module 'fontkit' {
  export type FontkitFont = {
    readonly postscriptName: string
    readonly unitsPerEm: number
    readonly characterSet: readonly number[]
    readonly _cmapProcessor: { readonly uvs: VariationTable | null; lookup(codePoint: number): number }
    getGlyph(id: number): { readonly advanceWidth: number }
    layout(text: string): unknown
  }

  export type VariationTable = { readonly varSelectors: { toArray(): readonly SelectorRecord[] } }

  export type SelectorRecord = {
    readonly varSelector: number
    readonly defaultUVS: readonly { readonly startUnicodeValue: number; readonly additionalCount: number }[] | null
    readonly nonDefaultUVS: readonly { readonly unicodeValue: number; readonly glyphID: number }[] | null
  }

  export function openSync(path: string): FontkitFont
}
