import type { CDPSession, Page } from 'playwright-core'

/** What reached the printer, as PDF; how the person chose it is not asked. */
export const printed: { readonly pdf: Buffer; readonly options: object }[] = []

const printing = new Set<Page>()

/** Prints the page as it stands, with its rules for paper; Chromium tells the page of that too. */
export async function printPage(page: Page, cdp: CDPSession, options: object = {}): Promise<void> {
  if (printing.has(page)) return
  printing.add(page)
  try {
    const { data } = await cdp.send('Page.printToPDF', { printBackground: true, preferCSSPageSize: true })
    printed.push({ pdf: Buffer.from(data, 'base64'), options })
  } finally {
    printing.delete(page)
  }
}
