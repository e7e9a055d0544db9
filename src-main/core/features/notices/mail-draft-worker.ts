import MailComposer from 'nodemailer/lib/mail-composer'
import type { LetterSnapshot } from '../../../../src-shared/domain/letter-snapshot.ts'
import { renderLetters } from '../../pdf/letter-pdf.ts'
import type { PictureFiles } from '../../pdf/picture-store.ts'
import { type JobWatch, serveJob } from '../../workers/serve-job.ts'
import { type ZipEntry, zipParts } from '../../workers/zip-parts.ts'

interface Mailbox {
  readonly name: string
  readonly address: string
}

export interface MailDraft {
  readonly fileName: string
  readonly to: Mailbox
  readonly subject: string
  readonly body: string
  readonly letter: LetterSnapshot
}

export interface DraftsJob {
  readonly drafts: readonly MailDraft[]
  readonly pictures: PictureFiles
  /** Without an address no sender is named. */
  readonly from: Mailbox
  readonly now: string
}

/** One draft as it is, several as a ZIP. */
serveJob<DraftsJob, Uint8Array<ArrayBuffer>[]>(
  async (job, watch) => {
    const [only] = job.drafts.length === 1 ? job.drafts : []
    return only === undefined ? zipParts(written(job, watch)) : [new Uint8Array(await write(only, job))]
  },
  (parts) => parts.map(({ buffer }) => buffer),
)

async function* written(job: DraftsJob, watch: JobWatch): AsyncGenerator<ZipEntry> {
  for (const [at, draft] of job.drafts.entries()) {
    watch.checkCancelled()
    yield { name: draft.fileName, content: await write(draft, job) }
    watch.report({ stage: 'drawing', done: at + 1, total: job.drafts.length })
  }
}

function write({ to, subject, body, letter }: MailDraft, { pictures, from, now }: DraftsJob): Promise<Buffer> {
  const pdf = renderLetters([letter], { createdAt: now, author: letter.from.name, pictures })
  const mail = new MailComposer({
    ...(from.address !== '' && { from }),
    to,
    subject,
    date: new Date(now),
    // Mail programs open what bears this as a draft to be sent, not as something received.
    headers: { 'X-Unsent': '1' },
    text: { content: body.replaceAll('\n', '\r\n'), contentTransferEncoding: 'base64' },
    attachments: [{ filename: `${letter.title}.pdf`, content: Buffer.from(pdf), contentType: 'application/pdf' }],
    newline: '\r\n',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return mail.compile().build()
}
