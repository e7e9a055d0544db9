import { EventEmitter } from 'node:events'
import { type ClientRequest, type IncomingMessage, type RequestOptions, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'

interface NetOptions extends RequestOptions {
  readonly url?: string
  readonly redirect?: 'follow' | 'manual' | 'error'
}

/** Main's own requests, by Node's client in place of Chromium's: redirects are told and followed when asked to. */
class NetRequest extends EventEmitter {
  readonly #options: NetOptions
  readonly #headers: Record<string, string> = {}
  #current: ClientRequest | undefined
  #body: Buffer[] = []

  constructor(options: NetOptions | string) {
    super()
    this.#options = typeof options === 'string' ? { url: options } : options
    for (const [name, value] of Object.entries(this.#options.headers ?? {})) this.setHeader(name, String(value))
  }

  setHeader(name: string, value: string): void {
    this.#headers[name] = value
  }
  getHeader = (name: string) => this.#headers[name]
  removeHeader(name: string): void {
    delete this.#headers[name]
  }

  write(part: string | Buffer): boolean {
    this.#body.push(Buffer.from(part))
    return true
  }

  end(part?: string | Buffer): void {
    if (part !== undefined) this.write(part)
    const { url, protocol = 'http:', hostname, port, path = '/' } = this.#options
    this.#send(url ?? `${protocol}//${hostname}${port ? `:${port}` : ''}${path}`)
  }

  #send(url: string): void {
    const request = url.startsWith('https:') ? requestHttps : requestHttp
    const current = request(url, { method: this.#options.method ?? 'GET', headers: this.#headers })
    this.#current = current
    current.on('error', (fault) => this.emit('error', fault))
    current.on('response', (response) => this.#answer(response, url))
    current.end(Buffer.concat(this.#body))
    this.emit('finish')
  }

  #answer(response: IncomingMessage, url: string): void {
    const { statusCode = 0, headers } = response
    if (statusCode < 300 || statusCode >= 400 || headers.location === undefined) {
      this.emit('response', response)
      return
    }
    response.resume()
    const target = new URL(headers.location, url).href
    this.followRedirect = () => this.#send(target)
    this.emit('redirect', statusCode, this.#options.method ?? 'GET', target, headers)
    if (this.#options.redirect === 'follow') this.#send(target)
  }

  followRedirect(): void {}

  abort(): void {
    this.#current?.destroy()
    this.emit('abort')
  }
}

export const net = {
  request: (options: NetOptions | string) => new NetRequest(options),
  fetch: globalThis.fetch,
  isOnline: () => true,
}
