import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'

export interface ZipEntry {
  readonly name: string
  /** Whole, or in pieces that are made while it is packed. */
  readonly content: Uint8Array | AsyncIterable<string>
}

/** A ZIP in parts that can be handed to another thread. One entry at a time: the next is not made before this one is packed. */
export async function zipParts(
  entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const archive = new ZipFile()
  const parts = collect(archive.outputStream as Readable)
  for await (const entry of entries) await add(archive, entry)
  archive.end()
  return parts
}

async function add(archive: ZipFile, { name, content }: ZipEntry): Promise<void> {
  const pieces = content instanceof Uint8Array ? [content] : content
  const stream = Readable.from(pieces, { objectMode: false })
  const packed = new Promise<void>((resolve, reject) => {
    stream.once('end', resolve).once('error', reject)
  })
  archive.addReadStream(stream, name)
  await packed
}

async function collect(output: Readable): Promise<Uint8Array<ArrayBuffer>[]> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  // A copy each: a chunk may be part of a larger buffer, which must not be handed over with it.
  for await (const chunk of output) parts.push(new Uint8Array(chunk as Buffer))
  return parts
}
