import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserWindow, Rectangle } from 'electron'
import { z } from 'zod'

const windowState = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(800),
  height: z.int().min(600),
  maximized: z.boolean(),
})
export type WindowState = z.infer<typeof windowState>

/** Where the window stood when it was last closed, unless that screen is no longer there. */
export function readWindowState(home: string, screens: readonly Rectangle[]): WindowState | null {
  try {
    const state = windowState.parse(JSON.parse(readFileSync(join(home, 'window.json'), 'utf8')))
    return screens.some((screen) => overlaps(screen, state)) ? state : null
  } catch {
    return null
  }
}

export function keepWindowState(home: string, window: BrowserWindow): void {
  window.on('close', () => {
    const state: WindowState = { ...window.getNormalBounds(), maximized: window.isMaximized() }
    try {
      writeFileSync(join(home, 'window.json'), JSON.stringify(state))
    } catch {
      // A full disk keeps no window open.
    }
  })
}

/** Enough of the title bar on a screen to take hold of it. */
function overlaps(screen: Rectangle, { x, y, width }: Rectangle): boolean {
  const across = Math.min(x + width, screen.x + screen.width) - Math.max(x, screen.x)
  return across >= 100 && y >= screen.y && y <= screen.y + screen.height - 50
}
