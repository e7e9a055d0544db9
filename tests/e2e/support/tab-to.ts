import type { Page } from 'playwright-core'

const LONGEST_MS = 30_000

/** Goes by Tab, or back by Shift+Tab, to what bears this name, round and round until it is there. */
export async function tabTo(page: Page, name: string, { back = false } = {}): Promise<void> {
  for (const end = Date.now() + LONGEST_MS; Date.now() < end; ) {
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
