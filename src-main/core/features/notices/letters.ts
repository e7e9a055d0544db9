import type { LetterSnapshot } from '../../../../src-shared/domain/letter-snapshot.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Op } from '../../db/change.ts'
import type { Ctx } from '../../db/ctx.ts'
import { exportRecordOp } from '../../db/export-record.ts'
import { getMember } from '../../db/member-queries.ts'
import type { OpenOfPayer } from '../../db/open-by-payer.ts'
import { refuseUnprintable } from '../../pdf/refuse-unprintable.ts'
import { type Asking, askedPayers } from './asked.ts'
import { letterOf } from './letter-of.ts'

/** A batch that a window can wait for, and a mail program take. */
const MOST = 1000

export interface Letter {
  readonly asked: OpenOfPayer
  readonly snapshot: LetterSnapshot
}

export function lettersFor(ctx: Ctx, asking: Asking): Letter[] {
  const asked = askedPayers(ctx, asking)
  if (asked.length === 0) throw refuse('NOTHING_OPEN', {})
  if (asked.length > MOST) throw refuse('TOO_MANY_AT_ONCE', { count: asked.length, limit: MOST })
  return asked.map((one) => ({ asked: one, snapshot: letterOf(ctx, asking, one) }))
}

/** Of those with an e-mail address. */
export function mailLettersFor(ctx: Ctx, asking: Asking): Letter[] {
  const letters = lettersFor(ctx, asking).filter(({ asked }) => getMember(ctx.read, asked.payerId).email !== '')
  if (letters.length === 0) throw refuse('NOBODY_TO_MAIL', {})
  return letters
}

/** Puts them on record. */
export function keepLetters(
  ctx: Ctx,
  { kind, level }: Asking,
  channel: 'letter' | 'mail' | 'hand',
  letters: readonly Letter[],
) {
  const [only] = letters.length === 1 ? letters : []
  return ctx.write({
    label: { kind: 'notice.send', name: only?.snapshot.to.name ?? '', count: letters.length },
    ops: [leaving(ctx, channel, letters), ...letters.map(noticeOf)],
  })

  function noticeOf({ asked: { payerId, charges, amount }, snapshot }: Letter): Op {
    return ctx.ops.fact('notice', ctx.newId(), {
      ...{ kind, level: kind === 'reminder' ? level : 0, channel, noticedOn: ctx.today, payerId, amount, snapshot },
      chargeIds: charges.map(({ id }) => id),
      noticedAt: ctx.now,
    })
  }
}

/** Names, addresses and debts leave the program, if only for those whom they are of. */
function leaving(ctx: Ctx, channel: 'letter' | 'mail' | 'hand', letters: readonly Letter[]): Op {
  const isMail = channel === 'mail'
  const title = letters[0]?.snapshot.title ?? ''
  return exportRecordOp(ctx, {
    ...{ title, format: isMail ? 'mail' : 'pdf', rows: letters.length, recipient: '', purpose: title },
    columns: ['name', isMail ? 'email' : 'address', 'open'],
    who: { ids: letters.map(({ asked }) => asked.payerId) },
    fileName: isMail ? title : fileNameOf(title),
  })
}

export function fileNameOf(title: string): string {
  return `${title}.pdf`
}

/** Says no where a letter could not be printed whole. */
export function refuseUnprintableLetters(snapshots: readonly LetterSnapshot[]): void {
  refuseUnprintable(snapshots.flatMap(textsOf))
}

/** Every text of a letter that is printed as it was typed. */
function textsOf({ to, from, body, lines, payTo }: LetterSnapshot): string[] {
  const labels = lines.map(({ label }) => label)
  return [to.name, to.address, from.name, from.address, from.representative, body, ...labels, ...payTo]
}
