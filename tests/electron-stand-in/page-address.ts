/**
 * Chromium opens no scheme that it was not built with, so a page of `meibo://app/…` stands at `https://app/…` and is
 * called by its own name wherever Electron would name it.
 */
export const schemes = new Map<string, (request: Request) => Response | Promise<Response>>()

export function toChromium(address: string): string {
  const scheme = schemeOf(address)
  return scheme === undefined ? address : `https:${address.slice(scheme.length + 1)}`
}

/** `origin` is that of the window's own pages; anything else keeps its name. */
export function fromChromium(address: string, origin: string | null): string {
  if (origin === null) return address
  const there = toChromium(origin)
  if (address.startsWith(`blob:${there}/`)) return `blob:${origin}${address.slice(there.length + 5)}`
  const own = address === there || address.startsWith(`${there}/`)
  return own ? `${origin}${address.slice(there.length)}` : address
}

/** Of a page that a handler serves; null of any other. */
export function originOf(address: string): string | null {
  const scheme = schemeOf(address)
  return scheme === undefined ? null : `${scheme}://${new URL(address).host}`
}

function schemeOf(address: string): string | undefined {
  return [...schemes.keys()].find((scheme) => address.startsWith(`${scheme}://`))
}
