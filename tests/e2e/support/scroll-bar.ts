import type { Locator } from 'playwright-core'

/** The bar jumps in steps, as a hand drags it: far pages are asked for and left again before they come. */
export async function dragScrollBar(grid: Locator, part: number): Promise<void> {
  await grid.evaluate(async (element, part) => {
    const from = element.scrollTop
    const to = (element.scrollHeight - element.clientHeight) * part
    for (let step = 1; step <= 12; step += 1) {
      element.scrollTop = from + ((to - from) * step) / 12
      await new Promise((next) => requestAnimationFrame(next))
    }
  }, part)
}

/** Rows in view that hold nothing yet, and pixels of the view where there is no row at all. */
export function shownBlanks(grid: Locator): Promise<{ blank: number; gap: number }> {
  return grid.evaluate((element) => {
    const view = element.getBoundingClientRect()
    const head = element.querySelector('[role=columnheader]')?.getBoundingClientRect().bottom ?? view.top
    const rows = [...element.querySelectorAll('[role=row]:has([role=gridcell])')]
      .map((row) => ({ box: row.getBoundingClientRect(), text: row.textContent ?? '' }))
      .filter(({ box }) => box.bottom > head && box.top < view.bottom)
      .sort((one, other) => one.box.top - other.box.top)
    const covered = rows.reduce(
      (at, { box }) => (box.top <= at + 1 ? Math.max(at, box.bottom) : at),
      Math.min(head, rows[0]?.box.top ?? Number.POSITIVE_INFINITY),
    )
    return {
      blank: rows.filter(({ text }) => text === '').length,
      gap: Math.max(0, Math.round(Math.min(view.bottom - 20, Number.MAX_SAFE_INTEGER) - covered)),
    }
  })
}
