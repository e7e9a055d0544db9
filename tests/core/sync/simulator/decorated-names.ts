/** What cloud services and people make of a file's name. */
export const decorations: readonly ((stem: string, end: string) => string)[] = [
  (stem, end) => `Copy of ${stem}${end}`,
  (stem, end) => `${stem} (1)${end}`,
  (stem, end) => `${stem} - コピー${end}`,
  (stem, end) => `${stem} (Annas MacBook's conflicted copy 2026-04-01)${end}`,
  (stem, end) => `${stem}.sync-conflict-20260401-120000-ABCDEFG${end}`,
  (stem, end) => `${stem}-DESKTOP-A1B2C3D${end}`,
  (stem, end) => `${stem}_conflict-20260401-120000${end}`,
  (stem, end) => `${stem}${end}`.toUpperCase(),
]

/** A path with its file's own name decorated. */
export function decorated(path: string, which: number): string {
  const start = path.lastIndexOf('/') + 1
  const dot = path.lastIndexOf('.')
  const make = decorations[which % decorations.length]
  return path.slice(0, start) + (make?.(path.slice(start, dot), path.slice(dot)) ?? '')
}
