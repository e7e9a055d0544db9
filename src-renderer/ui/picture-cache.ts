import type { AttachmentId } from '../../src-shared/contract/values.ts'
import { api } from '../api.ts'

const most = 300
const kept = new Map<string, Promise<string>>()

/**
 * The address of a kept picture, for an `img`. What an id stands for never changes, so a picture is read once, and not
 * again with every entry as lists are. Anything but a picture is never given an address.
 */
export function pictureUrl(id: AttachmentId, { thumbnail }: { readonly thumbnail: boolean }): Promise<string> {
  const name = `${id} ${thumbnail}`
  const known = kept.get(name)
  if (known !== undefined) return known

  const read = readPicture(id, thumbnail)
  kept.set(name, read)
  // What could not be read now may be there at the next look.
  read.catch(() => kept.delete(name))
  forgetOldest()
  return read
}

async function readPicture(id: AttachmentId, thumbnail: boolean): Promise<string> {
  const { file } = await api.attachments.read({ id, thumbnail })
  if (!/^image\/(?:jpeg|png)$/.test(file.type)) throw new Error('not a picture')
  return URL.createObjectURL(file)
}

function forgetOldest(): void {
  const [oldest] = kept
  if (kept.size <= most || oldest === undefined) return
  kept.delete(oldest[0])
  void oldest[1].then((url) => URL.revokeObjectURL(url)).catch(() => undefined)
}
