import type { ClubSettings } from '../../../../src-shared/contract/clubs.ts'
import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { honorificOf } from '../../../../src-shared/domain/honorific.ts'
import { joinAddress } from '../../../../src-shared/domain/join-address.ts'
import { memberName } from '../../../../src-shared/domain/member-name.ts'
import { phoneWithHyphens } from '../../../../src-shared/domain/phone-hyphens.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { slipWording } from '../../../../src-shared/texts/slip-wording.ts'
import { readClub, yearLabel } from '../../db/club-row.ts'
import type { Ctx } from '../../db/ctx.ts'
import { getMember } from '../../db/member-queries.ts'
import { type OpenOfPayer, openByPayer } from '../../db/open-by-payer.ts'
import { refuseUnprintable } from '../../pdf/refuse-unprintable.ts'
import { renderSlips, type SlipToPrint } from '../../pdf/slip-pdf.ts'

/** More than this is more than one prints at a time, and longer than a window may wait. */
const MOST_SLIPS = 1000

export function previewSlips(ctx: Ctx, input: Inputs['slips']['preview']): Outputs['slips']['preview'] {
  const open = openByPayer(ctx, input)
  const [first] = open
  return {
    count: open.length,
    total: open.reduce((sum, { amount }) => sum + amount, 0),
    first: first === undefined ? '' : memberName(getMember(ctx.read, first.payerId)),
  }
}

/** Slips for whoever owes; the amount is what is open of periods that have begun by the day. */
export function printSlips(ctx: Ctx, input: Inputs['slips']['pdf']): Outputs['slips']['pdf'] {
  const club = readClub(ctx.read)
  const account = accountGroups(club.slipAccount)
  const open = input.sample ? [] : openByPayer(ctx, input)
  if (!input.sample && open.length === 0) throw refuse('NOTHING_OPEN', {})
  if (open.length > MOST_SLIPS) throw refuse('TOO_MANY_AT_ONCE', { count: open.length, limit: MOST_SLIPS })

  const slips = input.sample ? [sampleSlip(club, account)] : open.map((payer) => slipOf(ctx, club, account, payer))
  refuseUnprintable(slips.flatMap(({ holder, message, payer }) => [holder, message, payer.name, payer.address]))
  const pdf = renderSlips(slips, {
    createdAt: ctx.now,
    author: club.name,
    title: slipWording.title,
    offset: { x: input.offset.x / 10, y: input.offset.y / 10 },
    outlines: input.sample,
  })
  const file = new File([new Uint8Array(pdf)], `${slipWording.title}.pdf`, { type: 'application/pdf' })
  return { pdf: file, count: slips.length }
}

/** 00100-1-123456 in its three groups; an account has 5, 1 and up to 7 digits. */
function accountGroups(slipAccount: string): SlipToPrint['account'] {
  const found = /^(\d{5})-?(\d)-?(\d{1,7})$/.exec(slipAccount.normalize('NFKC').replace(/\s/g, ''))
  if (found === null) throw refuse('SLIP_NOT_SET_UP', {})
  const [, first = '', second = '', third = ''] = found
  return [first, second, third]
}

function slipOf(ctx: Ctx, club: ClubSettings, account: SlipToPrint['account'], open: OpenOfPayer): SlipToPrint {
  const member = getMember(ctx.read, open.payerId)
  const name = memberName(member)
  const isJapanese = /^\d{7}$/.test(member.postalCode)
  const lines = open.charges.map(({ feeName, fiscalYear, open: amount, memberId }) => {
    const whose = memberId === open.payerId ? '' : memberName(getMember(ctx.read, memberId as OpenOfPayer['payerId']))
    return slipWording.line({ fee: feeName, year: yearLabel(club, fiscalYear, 'ja'), amount, whose })
  })
  const wording = club.slipText || slipWording.message
  return {
    account,
    holder: club.slipHolder || club.name,
    amount: open.amount,
    message: wording
      .replaceAll('{number}', member.memberNumber)
      .replaceAll('{name}', name)
      .replaceAll('{lines}', fewLines(lines).join('\n')),
    payer: {
      name,
      honorific: honorificOf(name, { unsplit: member.familyName === '' && member.givenName === '' }),
      postalCode: isJapanese ? member.postalCode.replace(/^(\d{3})/, '$1-') : '',
      address: [isJapanese ? '' : member.postalCode, joinAddress(member)].filter(Boolean).join(' '),
      phone: phoneWithHyphens(member.phone || member.mobile),
    },
  }
}

/** The box holds five lines: what does not fit is counted, never left out in silence. */
function fewLines(lines: readonly string[]): readonly string[] {
  return lines.length <= 3 ? lines : [...lines.slice(0, 2), slipWording.more(lines.length - 2)]
}

function sampleSlip(club: ClubSettings, account: SlipToPrint['account']): SlipToPrint {
  return { account, holder: club.slipHolder || club.name, ...slipWording.sample }
}
