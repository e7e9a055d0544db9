import type { ClubSettings } from '../../../../src-shared/contract/clubs.ts'
import type { Period } from '../../../../src-shared/domain/fiscal-year.ts'
import { honorificOf } from '../../../../src-shared/domain/honorific.ts'
import { periodLabel } from '../../../../src-shared/domain/period-label.ts'
import { phoneWithHyphens } from '../../../../src-shared/domain/phone-hyphens.ts'
import type { ReceiptIssuer, ReceiptSnapshot } from '../../../../src-shared/domain/receipt-snapshot.ts'
import { type ReceiptWording, receiptWording } from '../../../../src-shared/texts/receipt-wording.ts'
import { yearLabel } from '../../db/club-row.ts'
import type { Payer } from '../../db/person.ts'
import { linesOf, purposesOf, yearOf } from './receipt-lines.ts'
import type { ReceiptSource } from './receipt-sources.ts'

/** What the treasurer chose for this receipt. */
export interface ReceiptChoice {
  readonly number: string | null
  readonly issuedOn: string
  readonly locale: 'ja' | 'en'
  readonly payerName?: string | undefined
  readonly description?: string | undefined
}

/** A receipt's snapshot: the names, the club and the wording of this moment. */
export function snapshotOf(source: ReceiptSource, choice: ReceiptChoice): ReceiptSnapshot {
  const { club, payer, payment } = source
  const { locale, number, issuedOn } = choice
  const words = receiptWording[locale]
  const labels = {
    year: (fiscalYear: number) => yearLabel(club, fiscalYear, locale),
    months: (period: Period) => periodLabel(period, { style: club.yearStyle, locale }),
  }
  const purposes = purposesOf(source, words, labels)
  return {
    version: 1,
    locale,
    yearStyle: club.yearStyle,
    number,
    issuedOn,
    receivedOn: payment.paidOn,
    fiscalYearLabel: yearOf(source, labels),
    payer: payerOf(payer, choice),
    ...(payer.memberNumber === '' ? {} : { memberNumber: payer.memberNumber }),
    amount: payment.amount,
    description: choice.description?.trim() || words.description(purposes),
    method: words.methods[payment.method],
    lines: linesOf(source, words, labels),
    issuer: issuerOf(club, words),
    stampNote: club.stampNote || null,
    taxNote: [club.taxNote, club.receiptNote].filter((note) => note !== '').join('　') || null,
  }
}

function payerOf(payer: Payer, { payerName, locale }: ReceiptChoice): ReceiptSnapshot['payer'] {
  const name = payerName?.trim() || payer.name
  const unsplit = payer.unsplit || name !== payer.name
  const body = name === payer.name ? payer.body : null
  return { name, honorific: locale === 'ja' ? honorificOf(name, { unsplit, body }) : '' }
}

function issuerOf(club: ClubSettings, words: ReceiptWording): ReceiptIssuer {
  return {
    name: club.receiptIssuer || club.name,
    address: words.address(club.postalCode.replace(/^(\d{3})(\d{4})$/, '$1-$2'), club.address),
    phone: phoneWithHyphens(club.phone),
    representative: club.representative,
    registrationNumber: club.registrationNumber || null,
  }
}
