import type { ReceiptSnapshot } from '../../../src-shared/domain/receipt-snapshot.ts'

export type ReceiptField =
  | 'number'
  | 'fiscalYearLabel'
  | 'payer.name'
  | 'payer.kana'
  | 'memberNumber'
  | 'description'
  | 'method'
  | 'lines'
  | 'issuer.name'
  | 'issuer.address'
  | 'issuer.phone'
  | 'issuer.representative'
  | 'issuer.registrationNumber'
  | 'stampNote'
  | 'taxNote'
  | 'certificate'
  | 'voidReason'

/** Every text of a receipt that people typed, with the name of its field. */
export function receiptFields(snapshot: ReceiptSnapshot, voidReason = ''): (readonly [ReceiptField, string])[] {
  const { payer, issuer, certificate } = snapshot
  return [
    ['number', snapshot.number ?? ''],
    ['fiscalYearLabel', snapshot.fiscalYearLabel],
    ['payer.name', payer.name],
    ['payer.kana', payer.kana ?? ''],
    ['memberNumber', snapshot.memberNumber ?? ''],
    ['description', snapshot.description],
    ['method', snapshot.method],
    ...snapshot.lines.map(({ label, period }) => ['lines', `${label}${period ?? ''}`] as const),
    ['issuer.name', issuer.name],
    ['issuer.address', issuer.address],
    ['issuer.phone', issuer.phone],
    ['issuer.representative', issuer.representative],
    ['issuer.registrationNumber', issuer.registrationNumber ?? ''],
    ['stampNote', snapshot.stampNote ?? ''],
    ['taxNote', snapshot.taxNote ?? ''],
    ...Object.values(certificate ?? {}).map((text) => ['certificate', text] as const),
    ['voidReason', voidReason],
  ]
}
