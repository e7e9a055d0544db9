import { createCipheriv } from 'node:crypto'
import { expect } from 'vitest'
import type { Listing, StoreFault, Transport } from '../../../../../src-main/core/sync/transports/transport.ts'

export const most = 64 << 20

export function text(words: string): Uint8Array {
  return new TextEncoder().encode(words)
}

/** Bytes like sealed ones: without any pattern, the same for the same seed. */
export function noise(length: number, seed = 1): Uint8Array {
  const start = Buffer.alloc(16)
  start.writeUInt32BE(seed)
  return new Uint8Array(createCipheriv('aes-128-ctr', Buffer.alloc(16), start).update(Buffer.alloc(length)))
}

export function sorted({ files, folders }: Listing): Listing {
  return { files: [...files].sort((a, b) => (a.name < b.name ? -1 : 1)), folders: [...folders].sort() }
}

export async function namesIn(laptop: Transport, folder: string): Promise<string[]> {
  return sorted(await laptop.list(folder)).files.map(({ name }) => name)
}

/** Compared outside of `expect`, which would print megabytes. */
export async function expectFile(laptop: Transport, name: string, bytes: Uint8Array): Promise<void> {
  const found = await laptop.get(name, most)
  expect({ length: found.length, same: Buffer.compare(found, bytes) === 0 }).toEqual({
    length: bytes.length,
    same: true,
  })
}

export async function faultOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'none',
    (error: unknown) => ((error as Error).constructor.name === 'StoreFault' ? (error as StoreFault).code : `${error}`),
  )
}
