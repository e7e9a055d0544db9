import type { Inputs } from '../../../../src-shared/contract/inferred.ts'
import type { Progress } from '../../../../src-shared/contract/progress.ts'
import type { OperationId } from '../../../../src-shared/contract/values.ts'
import { cleanFileName } from '../../../../src-shared/domain/clean-file-name.ts'
import { letterWording } from '../../../../src-shared/texts/letter-wording.ts'
import { readClub } from '../../db/club-row.ts'
import type { Ctx } from '../../db/ctx.ts'
import { getMember } from '../../db/member-queries.ts'
import { type OpenSealed, printedPictures } from '../../db/printed-pictures.ts'
import type { JobModule } from '../../workers/job-messages.ts'
import { runJob } from '../../workers/run-job.ts'
import { keepLetters, type Letter, mailLettersFor, refuseUnprintableLetters } from './letters.ts'
import type { DraftsJob, MailDraft } from './mail-draft-worker.ts'
import { mailBody, mailSubject } from './mail-words.ts'

const writing: JobModule<DraftsJob, Uint8Array<ArrayBuffer>[]> = new URL('./mail-draft-worker.ts', import.meta.url)

/** What drafts need of the club they are of. */
interface MailHost {
  ctx(): Ctx
  command<T>(work: (ctx: Ctx) => T): Promise<T>
}

type Drafts = { file: File; count: number; operationId: OperationId | null }

/** A mail to each with its letter, to be opened and sent in a mail program. On record is what the drafts say. */
export async function* mailDrafts(
  host: MailHost,
  input: Inputs['notices']['drafts'],
  { open, signal }: { readonly open: OpenSealed; readonly signal: AbortSignal | undefined },
): AsyncGenerator<Progress, Drafts, void> {
  const ctx = host.ctx()
  const letters = mailLettersFor(ctx, input)
  const snapshots = letters.map(({ snapshot }) => snapshot)
  refuseUnprintableLetters(snapshots)

  const drafts = letters.map((letter, at) => draftOf(ctx, letter, at))
  const pictures = printedPictures(ctx.read, open, snapshots)
  const parts = yield* runJob(writing, { drafts, pictures, from: senderOf(ctx), now: ctx.now }, signal)

  const operationId = input.record ? await host.command((now) => keepLetters(now, input, 'mail', letters)) : null
  return { file: fileOf(ctx, drafts, parts), count: letters.length, operationId }
}

function draftOf(ctx: Ctx, { asked, snapshot }: Letter, at: number): MailDraft {
  const { name } = snapshot.to
  return {
    // The number keeps them in order, and two of one name apart.
    fileName: cleanFileName(`${String(at + 1).padStart(3, '0')} ${name.replaceAll('/', '／')} ${snapshot.title}.eml`),
    to: { name, address: getMember(ctx.read, asked.payerId).email },
    subject: mailSubject(snapshot),
    body: mailBody(snapshot, { attached: true }),
    letter: snapshot,
  }
}

/** The club's own address, where it has one; else the mail program fills in its own. */
function senderOf(ctx: Ctx): DraftsJob['from'] {
  const { name, receiptIssuer, email } = readClub(ctx.read)
  return { name: receiptIssuer || name, address: /^[^\s@,;<>]+@[^\s@,;<>]+$/.test(email) ? email : '' }
}

function fileOf(ctx: Ctx, drafts: readonly MailDraft[], parts: Uint8Array<ArrayBuffer>[]): File {
  const [first, ...others] = drafts
  if (first === undefined || others.length === 0)
    return new File(parts, (first?.fileName ?? '').replace(/^\d+ /, ''), { type: 'message/rfc822' })
  const name = `${letterWording.mailDrafts(first.letter.title)} ${ctx.today}.zip`
  return new File(parts, cleanFileName(name), { type: 'application/zip' })
}
