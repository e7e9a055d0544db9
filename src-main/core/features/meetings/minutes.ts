import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { cleanFileName } from '../../../../src-shared/domain/clean-file-name.ts'
import { meetingPapers } from '../../../../src-shared/texts/meeting-papers.ts'
import { readClub } from '../../db/club-row.ts'
import type { Ctx } from '../../db/ctx.ts'
import { renderMinutes } from '../../pdf/minutes-pdf.ts'
import { getMeeting } from './meeting-rows.ts'
import { minutesBlocks } from './minutes-blocks.ts'
import type { writeMinutes } from './minutes-docx.ts'

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

/** A draft of the minutes: as a document to write on in, or as it would be printed. */
export async function makeMinutes(
  ctx: Ctx,
  input: Inputs['meetings']['minutes'],
): Promise<Outputs['meetings']['minutes']> {
  const { meetingId, format, locale } = input
  const meeting = getMeeting(ctx.read, meetingId)
  const blocks = minutesBlocks(ctx, meeting, locale)
  const about = { title: meetingPapers[locale].fileNames.minutes(meeting.name), author: readClub(ctx.read).name }
  const options = { ...about, locale, createdAt: ctx.now }

  const bytes = format === 'docx' ? await asDocument(blocks, options) : renderMinutes(blocks, options)
  return { file: new File([new Uint8Array(bytes)], cleanFileName(`${about.title}.${format}`), { type: types[format] }) }
}

/** A megabyte of code for a paper that is written once a year: read when it is. */
async function asDocument(...minutes: Parameters<typeof writeMinutes>): Promise<Uint8Array> {
  const { writeMinutes } = await import('./minutes-docx.ts')
  return writeMinutes(...minutes)
}
