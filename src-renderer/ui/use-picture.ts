import { useEffect, useState } from 'react'
import type { AttachmentId } from '../../src-shared/contract/values.ts'
import { pictureUrl } from './picture-cache.ts'

/** The address of a kept picture once it is read; null until then, and where there is none. */
export function usePicture(id: AttachmentId | null | undefined, { thumbnail = false } = {}): string | null {
  const [picture, setPicture] = useState<{ readonly id: AttachmentId; readonly url: string } | null>(null)

  useEffect(() => {
    if (!id) return
    let wanted = true
    pictureUrl(id, { thumbnail })
      .then((url) => wanted && setPicture({ id, url }))
      .catch(() => undefined)
    return () => {
      wanted = false
    }
  }, [id, thumbnail])

  return picture !== null && picture.id === id ? picture.url : null
}
