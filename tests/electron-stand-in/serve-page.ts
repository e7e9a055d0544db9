import type { Request as PageRequest, Route } from 'playwright-core'
import { beforePages } from './chromium.ts'
import { fromChromium, schemes } from './page-address.ts'
import { session } from './session.ts'
import { contentsOf } from './web-contents.ts'

// Each request of each page: handlers may refuse it, a scheme's own handler answers it, and nothing goes anywhere else.
beforePages.push((context) =>
  context
    .route(
      () => true,
      (route) => answer(route).catch(() => route.abort().catch(() => undefined)),
    )
    .then(() => undefined),
)

async function answer(route: Route): Promise<void> {
  const request = route.request()
  const contents = contentsOf(request)
  const url = fromChromium(request.url(), contents?.origin ?? null)
  if (request.isNavigationRequest() && contents?.keepsInPlace(url, isMain(request))) return route.abort('aborted')

  const allowed = await session.defaultSession.allows({
    url,
    method: request.method(),
    resourceType: request.resourceType(),
    webContentsId: contents?.id,
  })
  const handle = schemes.get(url.slice(0, url.indexOf(':')))
  if (!allowed || handle === undefined) return route.abort('blockedbyclient')
  const response = await handle(new Request(url, { method: request.method(), headers: request.headers() }))
  const headers = Object.fromEntries(response.headers)
  await route.fulfill({ status: response.status, headers, body: Buffer.from(await response.arrayBuffer()) })
}

function isMain(request: PageRequest): boolean {
  try {
    return request.frame().parentFrame() === null
  } catch {
    // A service worker's, or of a page that is just being made.
    return true
  }
}
