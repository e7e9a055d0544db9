import type { BrowserContext, Page } from 'playwright-core'

/** Keeps all that must never happen: errors on the console, thrown errors, refused content, calls to another host. */
export function watchContext(context: BrowserContext, origin: string): { readonly faults: string[] } {
  const faults: string[] = []
  context.on('page', (page) => watchPage(page, origin, faults))
  context.on('request', (request) => {
    if (!isOwn(request.url(), origin)) faults.push(`asked for ${request.url()}`)
  })
  context.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? ''
    if (why !== 'net::ERR_ABORTED') faults.push(`${request.url()}: ${why}`)
  })
  context.on('weberror', (thrown) => {
    const { name, message, stack } = thrown.error()
    faults.push(`thrown: ${stack || `${name}: ${message} (no stack)`}`)
  })
  return { faults }
}

function watchPage(page: Page, origin: string, faults: string[]): void {
  // A refusal by the content security policy is told on the console as an error.
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`console ${message.type()}: ${message.text()}`)
  })
  page.on('websocket', (socket) => {
    if (!isOwn(socket.url().replace(/^ws/, 'http'), origin)) faults.push(`connected to ${socket.url()}`)
  })
}

function isOwn(url: string, origin: string): boolean {
  return url.startsWith(`${origin}/`) || /^(data|blob|about):/.test(url)
}
