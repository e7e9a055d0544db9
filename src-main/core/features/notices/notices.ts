import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { joinAddress } from '../../../../src-shared/domain/join-address.ts'
import type { LetterSnapshot } from '../../../../src-shared/domain/letter-snapshot.ts'
import { memberName } from '../../../../src-shared/domain/member-name.ts'
import { readClub } from '../../db/club-row.ts'
import type { Ctx } from '../../db/ctx.ts'
import { getMember } from '../../db/member-queries.ts'
import { type OpenSealed, printedPictures } from '../../db/printed-pictures.ts'
import { renderLetters } from '../../pdf/letter-pdf.ts'
import { askedPayers } from './asked.ts'
import { fileNameOf, keepLetters, lettersFor, mailLettersFor, refuseUnprintableLetters } from './letters.ts'
import { mailBody, mailSubject } from './mail-words.ts'
import { findNotices, lastNotices, noticeSnapshots } from './queries.ts'

/** Who would be asked for how much, in kana order, with what was sent to them last. */
export function previewNotices(ctx: Ctx, input: Inputs['notices']['preview']): Outputs['notices']['preview'] {
  const asked = askedPayers(ctx, input)
  const last = lastNotices(ctx.read)
  const rows = asked.map(({ payerId, charges, amount }) => {
    const payer = getMember(ctx.read, payerId)
    return {
      payerId,
      memberNumber: payer.memberNumber,
      name: memberName(payer),
      email: payer.email,
      hasAddress: joinAddress(payer) !== '',
      amount,
      charges: charges.length,
      oldestDueOn: charges.map(({ dueOn }) => dueOn).find((dueOn) => dueOn !== null) ?? null,
      last: last.get(payerId) ?? null,
    }
  })
  return {
    total: rows.length,
    amount: rows.reduce((sum, row) => sum + row.amount, 0),
    withoutEmail: rows.filter(({ email }) => email === '').length,
    withoutAddress: rows.filter(({ hasAddress }) => !hasAddress).length,
    rows: rows.slice(input.offset, input.offset + input.limit),
  }
}

export function makeLetters(
  ctx: Ctx,
  input: Inputs['notices']['letters'],
  open: OpenSealed,
): Outputs['notices']['letters'] {
  const letters = lettersFor(ctx, input)
  const pdf = drawn(
    ctx,
    letters.map(({ snapshot }) => snapshot),
    open,
  )
  const operationId = input.record ? keepLetters(ctx, input, input.channel, letters) : null
  return { pdf, count: letters.length, operationId }
}

/** The same letter as words, for whoever has an e-mail address. */
export function makeMails(ctx: Ctx, input: Inputs['notices']['mails']): Outputs['notices']['mails'] {
  const letters = mailLettersFor(ctx, input)
  const mails = letters.map(({ asked, snapshot }) => ({
    payerId: asked.payerId,
    to: getMember(ctx.read, asked.payerId).email,
    subject: mailSubject(snapshot),
    body: mailBody(snapshot, { attached: false }),
  }))
  return { mails, operationId: input.record ? keepLetters(ctx, input, 'mail', letters) : null }
}

export function listNotices(ctx: Ctx, input: Inputs['notices']['list']): Outputs['notices']['list'] {
  return findNotices(ctx.read, input)
}

export function reprintNotices(
  ctx: Ctx,
  { ids }: Inputs['notices']['reprint'],
  open: OpenSealed,
): Outputs['notices']['reprint'] {
  return { pdf: drawn(ctx, noticeSnapshots(ctx.read, ids), open) }
}

function drawn(ctx: Ctx, snapshots: readonly LetterSnapshot[], open: OpenSealed): File {
  refuseUnprintableLetters(snapshots)
  const pictures = printedPictures(ctx.read, open, snapshots)
  const pdf = renderLetters(snapshots, { createdAt: ctx.now, author: readClub(ctx.read).name, pictures })
  return new File([new Uint8Array(pdf)], fileNameOf(snapshots[0]?.title ?? ''), { type: 'application/pdf' })
}
