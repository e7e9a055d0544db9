import type { Color } from './pen.ts'

export { firmLine, hairline, ink, soft } from './receipt-style.ts'

/** Light enough for writing over, dark enough for an office printer to show. */
export const headFill: Color = [0.945, 0.937, 0.918]
export const groupFill: Color = [0.965, 0.961, 0.949]
export const watermark: Color = [0.915, 0.91, 0.9]
