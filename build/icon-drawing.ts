import { readFileSync } from 'node:fs'

const source = readFileSync(new URL('./icon.svg', import.meta.url), 'utf8')
const page = readFileSync(new URL('./backup-icon.svg', import.meta.url), 'utf8')

/** The mark as it is drawn for so many pixels: below 25 it has fewer parts, each on whole pixels. */
export function mark(size: number): string {
  const part = size <= 24 ? 'large' : 'small'
  const begins = source.indexOf(`<g id="${part}">`)
  const ends = source.indexOf('\n  </g>', begins) + '\n  </g>'.length
  return source.slice(0, begins) + source.slice(ends)
}

/** macOS leaves a rim around every icon. */
export function withRim(size: number): string {
  return mark(size).replace('viewBox="0 0 32 32"', 'viewBox="-3.9 -3.9 39.8 39.8"')
}

/** A sheet of paper with the mark on it. */
export function backup(size: number): string {
  return page.replace('<!-- the mark -->', mark(Math.floor(size / 2)).replace(/<title>.*<\/title>/, ''))
}

/** The mark on one line, for the browser's tab and the window. */
export function onScreens(): string {
  return `${mark(32).replaceAll(/\s*\n\s*/g, '')}\n`
}
