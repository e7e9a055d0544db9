import { formatReceiptDate } from '../../../../src-shared/domain/receipt-date.ts'
import type { DonationCertificate } from '../../../../src-shared/domain/receipt-snapshot.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { receiptWording } from '../../../../src-shared/texts/receipt-wording.ts'
import type { ReceiptSource } from './receipt-sources.ts'

/** Says no where the law lets the club prove nothing: uncertified on the day, no gift, or a donor without address. */
export function refuseUncertified({ club, payments, payer, fees, payerAddress }: ReceiptSource): void {
  const { certificationNumber, certifiedOn, certifiedUntil } = club
  for (const { paidOn, allocations, credit, refunded } of payments) {
    const isCertified = certificationNumber !== '' && certifiedOn !== null && certifiedUntil !== null
    const isInTime = isCertified && paidOn !== null && certifiedOn <= paidOn && paidOn <= certifiedUntil
    if (!isInTime) throw refuse('NOT_CERTIFIED', { day: paidOn })
    const isGift = allocations.every(({ chargeId }) => fees.get(chargeId)?.donation === 1)
    if (!isGift || credit > 0 || refunded > 0) throw refuse('NOT_A_DONATION', { name: payer.name })
  }
  if (payerAddress.address === '') throw refuse('DONOR_ADDRESS_MISSING', { name: payer.name })
}

/** What the certificate says beside amount, donor, issuer and day. */
export function certificateOf({ club, payerAddress }: ReceiptSource, locale: 'ja' | 'en'): DonationCertificate {
  const words = receiptWording[locale]
  const day = formatReceiptDate(club.certifiedOn ?? '', { locale, yearStyle: club.yearStyle })
  return {
    statement: words.donation,
    certification: words.certification(club.certificationNumber, day),
    donorAddress: words.address(withHyphen(payerAddress.postalCode), payerAddress.address),
    residentTax: club.residentTax,
  }
}

function withHyphen(postalCode: string): string {
  return postalCode.replace(/^(\d{3})(\d{4})$/, '$1-$2')
}
