import type { Attachment } from '../../../../src-shared/contract/attachments.ts'
import type { AttachmentId, MemberId } from '../../../../src-shared/contract/values.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Connection } from '../../db/connection.ts'
import { IDS_OF_PERSON } from '../../db/person.ts'

/**
 * What a row is for: `import` is the file that a roster came from, `voucher` is named by an expense, `event` by an event, `logo` and `seal` by
 * the club and by what was printed with them; all others belong to a person.
 */
export type Purpose = 'file' | 'photo' | 'thumbnail' | 'import' | 'voucher' | 'event' | 'logo' | 'seal'

export interface StoredFile {
  readonly id: AttachmentId
  readonly fileName: string
  readonly bytes: number
  readonly sha256: string
  readonly sealedName: string
  readonly purpose: Purpose
  readonly memberId: MemberId | null
  readonly thumbnailId: AttachmentId | null
  readonly mediaType: string
}

const LIVE = 'attachment.deleted = 0 AND attachment.created_dev IS NOT NULL'

/** The files of a person and of everyone merged into them, newest first. */
export function filesOf(db: Connection, memberId: string): Attachment[] {
  return db
    .rows<Omit<Attachment, 'hasThumbnail' | 'addedAt'> & { thumbnailId: string | null; wall: number }>(
      `SELECT attachment.id, file_name, media_type, bytes, thumbnail_id, change.wall
       FROM attachment JOIN change ON change.dev = created_dev AND change.seq = created_seq
       WHERE ${LIVE} AND purpose = 'file'
         AND member_id IN (${IDS_OF_PERSON})
       ORDER BY created_hlc DESC, attachment.id DESC`,
      memberId,
    )
    .map(({ thumbnailId, wall, ...file }) => ({
      ...file,
      addedAt: new Date(wall).toISOString(),
      hasThumbnail: thumbnailId !== null,
    }))
}

export function seekFile(db: Connection, id: string): StoredFile | undefined {
  return db.row<StoredFile>(
    `SELECT id, file_name, bytes, sha256, sealed_name, purpose, member_id, thumbnail_id, media_type
     FROM attachment WHERE id = ? AND ${LIVE}`,
    id,
  )
}

export function findFile(db: Connection, id: string): StoredFile {
  const found = seekFile(db, id)
  if (found === undefined) throw refuse('ROW_NOT_FOUND', { what: 'attachment' })
  return found
}
