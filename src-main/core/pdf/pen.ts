import { type FittedText, fitText } from './fit-text.ts'
import type { Weight } from './fonts.ts'
import type { EmbeddedFont, PdfReference } from './pdf-document.ts'
import type { EmbeddedPicture } from './picture-store.ts'
import type { SetText, Typesetter } from './typesetter.ts'

/** Red, green, blue from 0 to 1. */
export type Color = readonly [number, number, number]

export type TextStyle = {
  /** In points. */
  readonly size: number
  readonly weight?: Weight
  readonly color?: Color
  readonly align?: 'left' | 'center' | 'right'
  /** Space between letters, in ems; from 0.1 on, readers of the PDF copy and search the letters as single words. */
  readonly tracking?: number
}

export type LineStyle = {
  /** In points. */
  readonly width: number
  readonly color: Color
  readonly dash?: readonly number[]
}

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

export type ParagraphRoom = {
  readonly x: number
  /** Baseline of the first line. */
  readonly y: number
  readonly width: number
  readonly maxLines: number
  readonly minSize?: number
  /** Baseline to baseline, in ems. */
  readonly leading?: number
}

/** Draws in millimetres from the top left of a sheet; type sizes and line widths are points. */
export type Pen = {
  text(text: string, x: number, y: number, style: TextStyle): void
  /** In millimetres. */
  widthOf(text: string, style: TextStyle): number
  fit(text: string, width: number, style: TextStyle, limits?: { maxLines?: number; minSize?: number }): FittedText
  /** Draws a text in its room and returns the baseline below its last line. */
  paragraph(text: string, room: ParagraphRoom, style: TextStyle): number
  line(x1: number, y1: number, x2: number, y2: number, style: LineStyle): void
  box(box: Box, style: LineStyle): void
  fill(box: Box, color: Color): void
  /** Prints as ink does: what lies under the picture stays readable, and its white is not there. */
  picture(picture: EmbeddedPicture, box: Box): void
  /** Draws around a turned origin; degrees, anticlockwise. */
  turned(x: number, y: number, degrees: number, draw: () => void): void
  /** What was drawn, as content of a page or form. */
  readonly ops: readonly string[]
  readonly fonts: ReadonlyMap<string, EmbeddedFont>
  readonly pictures: ReadonlyMap<string, PdfReference>
}

export const mm = 72 / 25.4
const black: Color = [0, 0, 0]
const INK = 'Ink'
/** How a picture is laid over the text, for the resources of what shows one. */
export const inkState = { [INK]: { Type: 'ExtGState', BM: 'Multiply' } }

export function createPen(typesetter: Typesetter, sheetHeight: number): Pen {
  const ops: string[] = []
  const fonts = new Map<string, EmbeddedFont>()
  const pictures = new Map<string, PdfReference>()
  const state = { top: sheetHeight, fill: '' }

  const at = (x: number, y: number) => `${num(x * mm)} ${num((state.top - y) * mm)}`
  const fill = (color: Color) => {
    const op = `${color.map(num).join(' ')} rg`
    if (op !== state.fill) ops.push(op)
    state.fill = op
  }
  const show = (set: SetText, x: number, y: number, size: number, tracking: number) => {
    const parts: string[] = []
    for (const { font, hex } of set.runs) {
      fonts.set(font.id, font)
      parts.push(`/${font.id} ${num(size)} Tf`, parts.length === 0 ? `${at(x, y)} Td` : '', `<${hex}> Tj`)
    }
    const spaced = tracking === 0 ? '' : `${num(tracking * size)} Tc `
    ops.push(`BT ${spaced}${parts.filter(Boolean).join(' ')} ET${tracking === 0 ? '' : ' 0 Tc'}`)
  }

  const pen: Pen = {
    ops,
    fonts,
    pictures,
    widthOf: (text, { size, weight = 'regular', tracking = 0 }) => {
      const { width, count } = typesetter.set(text, weight)
      return ((width + tracking * Math.max(0, count - 1)) * size) / mm
    },
    text: (text, x, y, { size, weight = 'regular', color = black, align = 'left', tracking = 0 }) => {
      const set = typesetter.set(text, weight)
      if (set.count === 0) return
      const width = ((set.width + tracking * (set.count - 1)) * size) / mm
      fill(color)
      show(set, x - width * shares[align], y, size, tracking)
    },
    fit: (text, width, { size, weight = 'regular', tracking = 0 }, { maxLines = 1, minSize = size } = {}) =>
      fitText(text, { width: width * mm, size, maxLines, minSize }, (part) => {
        return typesetter.widthOf(part, weight) + tracking * Math.max(0, part.length - 1)
      }),
    paragraph: (text, { x, y, width, maxLines, minSize, leading = 1.45 }, style) => {
      const limits = minSize === undefined ? { maxLines } : { maxLines, minSize }
      const { lines, size } = pen.fit(text, width, style, limits)
      const step = (size * leading) / mm
      lines.forEach((line, row) => {
        pen.text(line, x, y + row * step, { ...style, size })
      })
      return y + lines.length * step
    },
    line: (x1, y1, x2, y2, style) => {
      ops.push(`${stroke(style)} ${at(x1, y1)} m ${at(x2, y2)} l S${style.dash ? ' [] 0 d' : ''}`)
    },
    box: ({ x, y, width, height }, style) => {
      const size = `${num(width * mm)} ${num(height * mm)}`
      ops.push(`${stroke(style)} ${at(x, y + height)} ${size} re S${style.dash ? ' [] 0 d' : ''}`)
    },
    fill: ({ x, y, width, height }, color) => {
      fill(color)
      ops.push(`${at(x, y + height)} ${num(width * mm)} ${num(height * mm)} re f`)
    },
    picture: ({ name, reference }, { x, y, width, height }) => {
      pictures.set(name, reference)
      ops.push(`q /${INK} gs ${num(width * mm)} 0 0 ${num(height * mm)} ${at(x, y + height)} cm /${name} Do Q`)
    },
    turned: (x, y, degrees, draw) => {
      const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
      const outside = { ...state }
      ops.push(`q ${[cos, sin, -sin, cos].map(fine).join(' ')} ${at(x, y)} cm`)
      Object.assign(state, { top: 0, fill: '' })
      draw()
      Object.assign(state, outside)
      ops.push('Q')
    },
  }
  return pen
}

const shares = { left: 0, center: 0.5, right: 1 }

function stroke({ width, color, dash }: LineStyle): string {
  const dashed = dash ? ` [${dash.map(num).join(' ')}] 0 d` : ''
  return `${num(width)} w ${color.map(num).join(' ')} RG${dashed}`
}

function num(value: number): number {
  return Math.round(value * 100) / 100
}

function fine(value: number): number {
  return Math.round(value * 10000) / 10000
}
