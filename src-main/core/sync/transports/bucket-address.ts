import { isPrivateUrl } from './is-private-url.ts'
import { StoreFault } from './transport.ts'

/**
 * Where a bucket's files lie: on a host of the bucket's own, or in a folder of its name.
 *
 * @throws StoreFault `unfit` for an address over which anybody could read along.
 */
export function bucketAddress({ url, bucket }: { url: string; bucket: string }): URL {
  const base = new URL(url)
  if (!isPrivateUrl(base)) throw new StoreFault('unfit', 'a bucket is spoken to by https only')
  base.username = ''
  base.password = ''
  base.search = ''
  base.hash = ''
  if (!base.pathname.endsWith('/')) base.pathname += '/'
  return base.hostname.startsWith(`${bucket}.`) ? base : new URL(`${encodePart(bucket)}/`, base)
}

/** As the signature has it: everything but letters, digits and `-._~`. */
export function encodePart(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}
