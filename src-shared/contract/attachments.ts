import { z } from 'zod'
import { consent, guardian } from './belonging.ts'
import { procedure } from './errors.ts'
import { attachmentId, file, guardianId, instant, label, memberId, operationId, plainDate } from './values.ts'

const done = z.object({ operationId })

/** A file kept with a person, sealed in the club's folder. At most 20 MB. */
export const attachment = z.object({
  id: attachmentId,
  fileName: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  addedAt: instant,
  hasThumbnail: z.boolean(),
})
export type Attachment = z.infer<typeof attachment>

export const attachments = {
  list: procedure.input(z.object({ memberId })).output(z.array(attachment)),
  /** `thumbnail`: a small JPEG or PNG made where there is a canvas. */
  add: procedure
    .input(z.object({ memberId, file, thumbnail: file.optional() }))
    .output(z.object({ id: attachmentId, operationId })),
  rename: procedure.input(z.object({ id: attachmentId, fileName: label })).output(done),
  remove: procedure.input(z.object({ id: attachmentId })).output(done),
  read: procedure
    .input(z.object({ id: attachmentId, thumbnail: z.boolean().default(false) }))
    .output(z.object({ file })),
  /** A portrait, JPEG or PNG of at most 2 MB and 2,000 × 2,000; null takes it away. */
  setPhoto: procedure.input(z.object({ memberId, photo: file.nullable(), thumbnail: file.optional() })).output(done),
}

export const guardians = {
  save: procedure
    .input(guardian.partial({ id: true }).extend({ memberId }))
    .output(z.object({ id: guardianId, operationId })),
  remove: procedure.input(z.object({ id: guardianId })).output(done),
}

export const consents = {
  /** Records answers of one person; null takes an answer back, as never asked. */
  record: procedure
    .input(
      z.object({
        memberId,
        answers: z
          .array(
            z.object({
              purpose: consent.shape.purpose,
              answer: consent.shape.answer.nullable(),
              answeredOn: plainDate.nullable().default(null),
              note: consent.shape.note.default(''),
            }),
          )
          .min(1)
          .max(20),
      }),
    )
    .output(done),
}
