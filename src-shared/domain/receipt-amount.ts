import type { ReceiptSnapshot } from './receipt-snapshot.ts'

/** Yen as the face of a receipt prints them; the closing mark of ¥12,345- keeps digits from being added. */
export function formatReceiptAmount(amount: number, { locale }: Pick<ReceiptSnapshot, 'locale'>): string {
  return locale === 'ja' ? `${formatYen(amount)}-` : formatYen(amount)
}

/** Yen with thousands separators, for example ¥12,345. */
export function formatYen(amount: number): string {
  const digits = String(Math.abs(amount)).replace(/\B(?=(\d{3})+$)/g, ',')
  return amount < 0 ? `-¥${digits}` : `¥${digits}`
}
