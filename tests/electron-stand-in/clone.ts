/** A value on its way between Node and a page, as JSON. Runs on both sides, so each function stands alone. */
export type Packed = string | number | boolean | null | { readonly [kind: string]: unknown }

const bytesToBase64 = `(bytes) => {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(text)
}`
const base64ToBytes = `(text) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0))`

/** What structured cloning carries between processes; whatever else there is (a function, a Blob) is refused. */
export function pack(value: unknown, toBase64: (bytes: Uint8Array) => string): Packed {
  const inner = (one: unknown) => pack(one, toBase64)
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : { number: String(value) }
  if (value === undefined) return { nothing: 1 }
  if (typeof value === 'bigint') return { bigint: String(value) }
  if (Array.isArray(value)) return { list: value.map(inner) }
  if (value instanceof Date) return { date: value.getTime() }
  if (value instanceof Map) return { map: [...value].map(([key, one]) => [inner(key), inner(one)]) }
  if (value instanceof Set) return { set: [...value].map(inner) }
  if (value instanceof ArrayBuffer) return { buffer: toBase64(new Uint8Array(value)) }
  if (value instanceof Uint8Array) return { bytes: toBase64(value) }
  const kind = Object.prototype.toString.call(value)
  if (kind !== '[object Object]') throw new DOMException(`${kind} cannot be cloned`, 'DataCloneError')
  return { entries: Object.entries(value as object).map(([key, one]) => [key, inner(one)]) }
}

export function unpack(packed: Packed, fromBase64: (text: string) => Uint8Array<ArrayBuffer>): unknown {
  const inner = (one: unknown) => unpack(one as Packed, fromBase64)
  if (packed === null || typeof packed !== 'object') return packed
  const [kind, content] = Object.entries(packed)[0] ?? []
  const text = String(content)
  const list = content as unknown[]
  const pairs = content as [unknown, unknown][]
  if (kind === 'nothing') return undefined
  if (kind === 'number') return Number(text)
  if (kind === 'bigint') return BigInt(text)
  if (kind === 'date') return new Date(Number(text))
  if (kind === 'list') return list.map(inner)
  if (kind === 'set') return new Set(list.map(inner))
  if (kind === 'map') return new Map(pairs.map(([key, one]) => [inner(key), inner(one)]))
  if (kind === 'buffer') return fromBase64(text).buffer
  if (kind === 'bytes') return fromBase64(text)
  return Object.fromEntries(pairs.map(([key, one]) => [key, inner(one)]))
}

/** Node's side. */
export const packHere = (value: unknown) => pack(value, (bytes) => Buffer.from(bytes).toString('base64'))
export const unpackHere = (packed: Packed) => unpack(packed, (text) => new Uint8Array(Buffer.from(text, 'base64')))

/** The page's side: the same functions, as a script that names them `packHere` and `unpackHere`. */
export const cloneScript = `
  const pack = ${pack}
  const unpack = ${unpack}
  const packHere = (value) => pack(value, ${bytesToBase64})
  const unpackHere = (packed) => unpack(packed, ${base64ToBytes})
`
