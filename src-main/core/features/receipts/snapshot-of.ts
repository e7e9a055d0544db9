import type { ClubSettings } from '../../../../src-shared/contract/clubs.ts'
import type { ReceiptKind } from '../../../../src-shared/contract/receipts.ts'
import type { Period } from '../../../../src-shared/domain/fiscal-year.ts'
import { honorificOf } from '../../../../src-shared/domain/honorific.ts'
import { paperPictures } from '../../../../src-shared/domain/paper-pictures.ts'
import { periodLabel } from '../../../../src-shared/domain/period-label.ts'
import { phoneWithHyphens } from '../../../../src-shared/domain/phone-hyphens.ts'
import type { ReceiptIssuer, ReceiptSnapshot } from '../../../../src-shared/domain/receipt-snapshot.ts'
import { type ReceiptWording, receiptWording } from '../../../../src-shared/texts/receipt-wording.ts'
import { yearLabel } from '../../db/club-row.ts'
import type { PaymentRow } from '../../db/payment-rows.ts'
import type { Payer } from '../../db/person.ts'
import { certificateOf, refuseUncertified } from './donation-certificate.ts'
import { linesOf, purposesOf, yearOf } from './receipt-lines.ts'
import type { ReceiptSource } from './receipt-sources.ts'
import { taxLinesOf } from './receipt-tax.ts'

/** What the treasurer chose for this receipt. */
export interface ReceiptChoice {
  readonly number: string | null
  readonly issuedOn: string
  readonly locale: 'ja' | 'en'
  readonly payerName?: string | undefined
  readonly kind?: ReceiptKind | undefined
  readonly description?: string | undefined
}

/** A receipt's snapshot: the names, the club and the wording of this moment. */
export function snapshotOf(source: ReceiptSource, choice: ReceiptChoice): ReceiptSnapshot {
  if (choice.kind === 'donation') refuseUncertified(source)
  const { club, payer, payments } = source
  const { locale, number, issuedOn } = choice
  const words = receiptWording[locale]
  const labels = {
    year: (fiscalYear: number) => yearLabel(club, fiscalYear, locale),
    months: (period: Period) => periodLabel(period, { style: club.yearStyle, locale }),
  }
  const purposes = purposesOf(source, words, labels)
  const taxLines = taxLinesOf(source, issuedOn)
  return {
    version: 1,
    locale,
    yearStyle: club.yearStyle,
    number,
    issuedOn,
    receivedOn: lastDay(payments),
    fiscalYearLabel: yearOf(source, labels),
    payer: payerOf(payer, choice),
    ...(payer.memberNumber === '' ? {} : { memberNumber: payer.memberNumber }),
    amount: payments.reduce((sum, { amount }) => sum + amount, 0),
    description: choice.description?.trim() || words.description(purposes),
    method: words.allMethods(methodsOf(payments, words)),
    lines: linesOf(source, words, labels),
    ...(taxLines.length === 0 ? {} : { taxLines }),
    ...(choice.kind === 'donation' ? { certificate: certificateOf(source, locale) } : {}),
    issuer: issuerOf(club, words),
    ...paperPictures(club),
    stampNote: club.stampNote || null,
    taxNote: [club.taxNote, club.receiptNote].filter((note) => note !== '').join('　') || null,
  }
}

/** Of several payments the last day; null where none is known. */
function lastDay(payments: readonly PaymentRow[]): string | null {
  return payments.reduce<string | null>(
    (last, { paidOn }) => (paidOn !== null && (last === null || paidOn > last) ? paidOn : last),
    null,
  )
}

function methodsOf(payments: readonly PaymentRow[], words: ReceiptWording): string[] {
  return [...new Set(payments.map(({ method }) => words.methods[method]))].filter((method) => method !== '')
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
