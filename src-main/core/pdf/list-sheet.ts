import type { LayoutBody } from '../../../src-shared/contract/layouts.ts'

/** A sheet and the room on it that a list may fill, in millimetres. */
export interface ListSheet {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** B5 is the Japanese one (JIS), not that of ISO. */
const papers = { a4: [210, 297], b5: [182, 257] } as const

/** The left margin is wider: lists are punched and filed. */
export function listSheet(paper: LayoutBody['paper'], landscape: boolean): ListSheet {
  const [short, long] = papers[paper]
  const [width, height] = landscape ? [long, short] : [short, long]
  return { width, height, left: 18, right: width - 13, top: 15, bottom: height - 17 }
}

export function roomWidth({ left, right }: ListSheet): number {
  return right - left
}
