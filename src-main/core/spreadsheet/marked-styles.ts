import { SaxesParser, type SaxesTagPlain } from 'saxes'

/** The cell styles of a workbook, by number, whose font is struck through or whose fill is grey. */
export type MarkedStyles = { readonly struck: ReadonlySet<number>; readonly filled: ReadonlySet<number> }

const greyIndexes = new Set(['22', '23', '55'])
const darkest = 0x40
const lightest = 0xe8
const mostTint = 20

/** Reads them from `styles.xml`; what is not well formed says nothing. */
export function markedStyles(xml: string): MarkedStyles {
  const [struck, filled] = [new Set<number>(), new Set<number>()]
  const [fonts, fills]: [boolean[], boolean[]] = [[], []]
  let part = ''
  let style = 0
  const open: Readonly<Record<string, (attributes: SaxesTagPlain['attributes']) => void>> = {
    'fonts font': () => fonts.push(false),
    'fonts strike': ({ val }) => {
      fonts[fonts.length - 1] = isOn(val)
    },
    'fills fill': () => fills.push(false),
    'fills patternFill': ({ patternType = '' }) => {
      if (/gray/i.test(patternType) && !/125|0625/.test(patternType)) fills[fills.length - 1] = true
    },
    'fills fgColor': (color) => {
      if (isGrey(color)) fills[fills.length - 1] = true
    },
    'cellXfs xf': ({ fontId, fillId }) => {
      if (fonts[Number(fontId ?? 0)]) struck.add(style)
      if (fills[Number(fillId ?? 0)]) filled.add(style)
      style += 1
    },
  }
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    const local = name.slice(name.indexOf(':') + 1)
    if (local === 'fonts' || local === 'fills' || local === 'cellXfs' || local === 'cellStyleXfs' || local === 'dxfs')
      part = local
    else open[`${part} ${local}`]?.(attributes)
  })
  parser.on('error', () => undefined)
  parser.write(xml)
  return { struck, filled }
}

export function isOn(value: string | undefined): boolean {
  return value === undefined || value === '1' || value === 'true'
}

/** Between black and the near white of striped lists; of a theme its white made darker, or its black made lighter. */
function isGrey({ rgb, theme, tint = '0', indexed }: SaxesTagPlain['attributes']): boolean {
  if (indexed !== undefined) return greyIndexes.has(indexed)
  if (theme === '0') return Number(tint) <= -0.1
  if (theme === '1') return Number(tint) >= 0.3
  if (theme === '2') return Number(tint) <= 0
  return rgb !== undefined && isGreyRgb(rgb)
}

export function isGreyRgb(rgb: string): boolean {
  const [red = 0, green = 0, blue = 0] = (rgb.slice(-6).match(/../g) ?? []).map((part) => Number.parseInt(part, 16))
  const [low, high] = [Math.min(red, green, blue), Math.max(red, green, blue)]
  return high - low <= mostTint && low >= darkest && high <= lightest
}
