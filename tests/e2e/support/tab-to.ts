import type { Page } from 'playwright-core'

const mostSteps = 80

/** Goes by Tab, or back by Shift+Tab, to what bears this name. */
export async function tabTo(page: Page, name: string, { back = false } = {}): Promise<void> {
  for (let step = 0; step < mostSteps; step += 1) {
    if ((await page.evaluate(nameInFocus)).trim() === name) return
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab')
  }
  throw new Error(`“${name}” is not reached by Tab`)
}

/** Runs in the page. */
function nameInFocus(): string {
  const element = document.activeElement as HTMLElement | null
  return element?.getAttribute('aria-label') ?? element?.innerText ?? ''
}
