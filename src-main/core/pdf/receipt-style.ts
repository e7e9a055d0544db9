import type { Color, LineStyle } from './pen.ts'

export const ink: Color = rgb(0x1f2328)
export const soft: Color = rgb(0x53585f)
export const seal: Color = rgb(0xc8402f)
export const watermark: Color = rgb(0xe9e7e2)
const paperLine: Color = rgb(0xbdb9b0)

/** Lighter lines than these vanish on an office printer. */
export const hairline: LineStyle = { width: 0.4, color: paperLine }
export const firmLine: LineStyle = { width: 0.9, color: ink }
export const sealLine: LineStyle = { width: 0.6, color: seal }
export const cutLine: LineStyle = { width: 0.4, color: paperLine, dash: [3, 3] }

function rgb(hex: number): Color {
  return [(hex >> 16) / 255, ((hex >> 8) & 255) / 255, (hex & 255) / 255]
}
