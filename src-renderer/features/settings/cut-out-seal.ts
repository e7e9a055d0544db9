/** Paper, also in the shade of a photograph; the ink of a stamp is far darker in one of its colours. */
const paper = 176

export interface Pixels {
  readonly width: number
  readonly height: number
  /** Red, green, blue, alpha of each. */
  readonly data: Uint8ClampedArray
}

export interface Part {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Makes the paper around and in a stamp transparent, and answers where the stamp is; null where there is none. */
export function cutOutSeal({ width, height, data }: Pixels): Part | null {
  let [left, top, right, bottom] = [width, height, -1, -1]
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4
      const darkest = Math.min(data[at] ?? 255, data[at + 1] ?? 255, data[at + 2] ?? 255)
      if (darkest >= paper) data[at + 3] = 0
      // A faint rest of transparency is no ink either.
      if ((data[at + 3] ?? 0) < 32) continue
      left = Math.min(left, x)
      top = Math.min(top, y)
      right = Math.max(right, x)
      bottom = Math.max(bottom, y)
    }
  }
  return right < 0 ? null : { x: left, y: top, width: right - left + 1, height: bottom - top + 1 }
}
