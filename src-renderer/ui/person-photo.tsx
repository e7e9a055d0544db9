import type { AttachmentId } from '../../src-shared/contract/values.ts'
import classes from './person-photo.module.css'
import { usePicture } from './use-picture.ts'

interface Props {
  readonly photoId: AttachmentId
  readonly size?: 'line' | 'head'
  /** Empty where the name stands beside it. */
  readonly alt?: string
}

/** A person's portrait; its place is kept while it is read. */
export function PersonPhoto({ photoId, size = 'line', alt = '' }: Props) {
  const url = usePicture(photoId, { thumbnail: size === 'line' })
  return (
    <span className={classes.photo} data-size={size}>
      {url && <img src={url} alt={alt} draggable={false} />}
    </span>
  )
}
