import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { joinAddress } from '../../../../src-shared/domain/join-address.ts'
import type { LetterSnapshot } from '../../../../src-shared/domain/letter-snapshot.ts'
import { memberName } from '../../../../src-shared/domain/member-name.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { letterWording } from '../../../../src-shared/texts/letter-wording.ts'
import { readClub } from '../../db/club-row.ts'
import type { Ctx } from '../../db/ctx.ts'
import { getMember } from '../../db/member-queries.ts'
import type { OpenOfPayer } from '../../db/open-by-payer.ts'
import { renderLetters } from '../../pdf/letter-pdf.ts'
import { refuseUnprintable } from '../../pdf/refuse-unprintable.ts'
import { type Asking, askedPayers } from './asked.ts'
import { letterOf } from './letter-of.ts'
import { findNotices, lastNotices, noticeSnapshots } from './queries.ts'

/** A batch that a window can wait for, and a mail program take. */
const MOST = 1000

interface Letter {
  readonly asked: OpenOfPayer
  readonly snapshot: LetterSnapshot
}

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

export function makeLetters(ctx: Ctx, input: Inputs['notices']['letters']): Outputs['notices']['letters'] {
  const letters = lettersFor(ctx, input)
  const pdf = drawn(
    ctx,
    letters.map(({ snapshot }) => snapshot),
  )
  const operationId = input.record ? keep(ctx, input, input.channel, letters) : null
  return { pdf, count: letters.length, operationId }
}

/** The same letter as words, for whoever has an e-mail address. */
export function makeMails(ctx: Ctx, input: Inputs['notices']['mails']): Outputs['notices']['mails'] {
  const letters = lettersFor(ctx, input).filter(({ asked }) => getMember(ctx.read, asked.payerId).email !== '')
  if (letters.length === 0) throw refuse('NOBODY_TO_MAIL', {})
  const mails = letters.map(({ asked, snapshot }) => ({
    payerId: asked.payerId,
    to: getMember(ctx.read, asked.payerId).email,
    subject: `${snapshot.title}（${snapshot.from.name}）`,
    body: mailBody(snapshot),
  }))
  return { mails, operationId: input.record ? keep(ctx, input, 'mail', letters) : null }
}

export function listNotices(ctx: Ctx, input: Inputs['notices']['list']): Outputs['notices']['list'] {
  return findNotices(ctx.read, input)
}

export function reprintNotices(ctx: Ctx, { ids }: Inputs['notices']['reprint']): Outputs['notices']['reprint'] {
  return { pdf: drawn(ctx, noticeSnapshots(ctx.read, ids)) }
}

function lettersFor(ctx: Ctx, asking: Asking): Letter[] {
  const asked = askedPayers(ctx, asking)
  if (asked.length === 0) throw refuse('NOTHING_OPEN', {})
  if (asked.length > MOST) throw refuse('TOO_MANY_AT_ONCE', { count: asked.length, limit: MOST })
  return asked.map((one) => ({ asked: one, snapshot: letterOf(ctx, asking, one) }))
}

function keep(ctx: Ctx, { kind, level }: Asking, channel: 'letter' | 'mail' | 'hand', letters: readonly Letter[]) {
  const [only] = letters.length === 1 ? letters : []
  return ctx.write({
    label: { kind: 'notice.send', name: only?.snapshot.to.name ?? '', count: letters.length },
    ops: letters.map(({ asked: { payerId, charges, amount }, snapshot }) =>
      ctx.ops.fact('notice', ctx.newId(), {
        ...{ kind, level: kind === 'reminder' ? level : 0, channel, noticedOn: ctx.today, payerId, amount, snapshot },
        chargeIds: charges.map(({ id }) => id),
        noticedAt: ctx.now,
      }),
    ),
  })
}

function drawn(ctx: Ctx, snapshots: readonly LetterSnapshot[]): File {
  refuseUnprintable(snapshots.flatMap(textsOf))
  const pdf = renderLetters(snapshots, { createdAt: ctx.now, author: readClub(ctx.read).name })
  return new File([new Uint8Array(pdf)], `${snapshots[0]?.title ?? ''}.pdf`, { type: 'application/pdf' })
}

/** Every text of a letter that is printed as it was typed. */
function textsOf({ to, from, body, lines, payTo }: LetterSnapshot): string[] {
  const labels = lines.map(({ label }) => label)
  return [to.name, to.address, from.name, from.address, from.representative, body, ...labels, ...payTo]
}

function mailBody({ to, body, lines, total, from, payTo }: LetterSnapshot): string {
  return letterWording.mail({
    name: to.name,
    body,
    lines: lines.map(({ label, amount }) => `${label}　${amount.toLocaleString('ja-JP')}円`),
    total: `${total.toLocaleString('ja-JP')}円`,
    payTo,
    club: [from.name, from.representative, from.phone && letterWording.from.phone(from.phone)]
      .filter(Boolean)
      .join('\n'),
  })
}
