import { IconFile, IconFileSpreadsheet, IconFileText, IconFileTypePdf, IconPhoto } from '@tabler/icons-react'
import type { Attachment } from '../../../src-shared/contract/attachments.ts'
import { usePicture } from '../../ui/use-picture.ts'
import classes from './files-tab.module.css'

/** A small picture of a file, or the sign of its kind. */
export function FileThumbnail({ file }: { readonly file: Attachment }) {
  const url = usePicture(file.hasThumbnail ? file.id : null, { thumbnail: true })
  const Sign = signOf(file)
  return (
    <span className={classes.thumbnail}>
      {url ? <img src={url} alt="" draggable={false} /> : <Sign size={24} stroke={1.5} aria-hidden />}
    </span>
  )
}

function signOf({ fileName, mediaType }: Attachment) {
  if (mediaType.startsWith('image/')) return IconPhoto
  if (mediaType === 'application/pdf') return IconFileTypePdf
  if (/\.(?:xlsx?|xlsm|ods|csv)$/i.test(fileName)) return IconFileSpreadsheet
  return /\.(?:docx?|odt|txt|rtf)$/i.test(fileName) ? IconFileText : IconFile
}
