import type { Box } from './pen.ts'
import type { EmbeddedPicture } from './picture-store.ts'

/** The largest place for a whole picture in a box: at its top left, or in its middle. */
export function fitPicture(
  { slope }: EmbeddedPicture,
  { x, y, width, height, centred = false }: Box & { readonly centred?: boolean },
): Box {
  const fitted = { width: Math.min(width, height / slope), height: Math.min(height, width * slope) }
  if (!centred) return { x, y, ...fitted }
  return { x: x + (width - fitted.width) / 2, y: y + (height - fitted.height) / 2, ...fitted }
}
