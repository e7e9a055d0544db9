import type { ClubSettings } from '../../../../src-shared/contract/clubs.ts'
import type { Member } from '../../../../src-shared/contract/members.ts'
import { createFormat } from '../../../../src-shared/domain/format.ts'
import { honorificOf } from '../../../../src-shared/domain/honorific.ts'
import { joinAddress } from '../../../../src-shared/domain/join-address.ts'
import type { LetterSnapshot } from '../../../../src-shared/domain/letter-snapshot.ts'
import { memberName } from '../../../../src-shared/domain/member-name.ts'
import { paperPictures } from '../../../../src-shared/domain/paper-pictures.ts'
import { phoneWithHyphens } from '../../../../src-shared/domain/phone-hyphens.ts'
import { letterWording } from '../../../../src-shared/texts/letter-wording.ts'
import { readClub, yearLabel } from '../../db/club-row.ts'
import type { Ctx } from '../../db/ctx.ts'
import { getMember } from '../../db/member-queries.ts'
import type { OpenOfPayer } from '../../db/open-by-payer.ts'
import type { Asking } from './asked.ts'

/** A letter's snapshot: names, charges and the club's own words of this moment. */
export function letterOf(ctx: Ctx, asking: Asking, { payerId, charges, amount }: OpenOfPayer): LetterSnapshot {
  const club = readClub(ctx.read)
  const format = createFormat('ja', club.yearStyle)
  const payer = getMember(ctx.read, payerId)
  const name = namedWithHonorific(payer)
  const lines = charges.map(({ feeName, fiscalYear, memberId, dueOn, open }) => {
    const whose = memberId === payerId ? '' : memberName(getMember(ctx.read, memberId as Member['id']))
    const label = letterWording.line(feeName, yearLabel(club, fiscalYear, 'ja'), whose)
    return { label, due: format.date(dueOn), amount: open }
  })
  return {
    version: 1,
    title: titleOf(asking),
    day: format.date(ctx.today),
    to: { ...placeOf(payer), name },
    from: senderOf(club),
    ...paperPictures(club),
    body: filled(club, asking, {
      name,
      amount: `${amount.toLocaleString('ja-JP')}円`,
      lines: lines.map(({ label }) => label),
      due: asking.payBy ? letterWording.payBy(format.date(asking.payBy)) : letterWording.soon,
    }),
    lines,
    total: amount,
    payTo: payToOf(ctx, club),
    payBy: asking.payBy,
  }
}

function titleOf({ kind, level }: Asking): string {
  return kind === 'reminder' ? (letterWording.titles.reminder[level - 1] ?? '') : letterWording.titles[kind]
}

/** The club's own words where it has set any. */
function bodyOf(club: ClubSettings, { kind, level }: Asking): string {
  if (kind === 'invoice') return letterWording.bodies.invoice
  if (kind === 'request') return club.requestText || letterWording.bodies.request
  const own = level >= letterWording.bodies.reminder.length ? club.finalReminderText : club.reminderText
  return own || (letterWording.bodies.reminder[level - 1] ?? '')
}

interface Fillers {
  readonly name: string
  readonly amount: string
  readonly lines: readonly string[]
  readonly due: string
}

function filled(club: ClubSettings, asking: Asking, { name, amount, lines, due }: Fillers): string {
  return bodyOf(club, asking)
    .replaceAll('{name}', name)
    .replaceAll('{amount}', amount)
    .replaceAll('{due}', due)
    .replaceAll('{lines}', lines.join('、'))
    .replaceAll('{account}', club.slipAccount)
}

function namedWithHonorific(payer: Member): string {
  const name = memberName(payer)
  return `${name} ${honorificOf(name, { unsplit: payer.familyName === '' && payer.givenName === '' })}`.trim()
}

function placeOf(payer: Member): { postalCode: string; address: string } {
  const isJapanese = /^\d{7}$/.test(payer.postalCode)
  return {
    postalCode: isJapanese ? payer.postalCode.replace(/^(\d{3})/, '$1-') : '',
    address: [isJapanese ? '' : payer.postalCode, joinAddress(payer)].filter(Boolean).join(' '),
  }
}

function senderOf(club: ClubSettings): LetterSnapshot['from'] {
  const postalCode = club.postalCode.replace(/^(\d{3})(\d{4})$/, '〒$1-$2 ')
  return {
    name: club.receiptIssuer || club.name,
    address: `${postalCode}${club.address}`,
    phone: phoneWithHyphens(club.phone),
    representative: club.representative,
    registrationNumber: club.registrationNumber || null,
  }
}

/** Where the money may be paid to: the club's accounts, and the postal one of its slips. */
function payToOf(ctx: Ctx, club: ClubSettings): string[] {
  const funds = ctx.read.rows<{ bank: string; branch: string; type: string; number: string; holder: string }>(
    `SELECT coalesce(nullif(bank_name, ''), name) AS bank, branch_name AS branch, account_type AS type,
       account_number AS number, coalesce(nullif(holder_kana, ''), ?) AS holder
     FROM fund WHERE kind <> 'cash' AND account_number <> '' AND deleted = 0 AND created_dev IS NOT NULL
     ORDER BY position, name`,
    club.name,
  )
  const postal = club.slipAccount ? [letterWording.postalAccount(club.slipAccount, club.slipHolder || club.name)] : []
  return [...postal, ...funds.map(letterWording.bankAccount)]
}
