/** Why an amount is asked about once more before it is recorded. */
export type PaymentDoubt = 'nothingOpen' | 'moreThanOpen' | 'large'

const largest = 1_000_000

export function paymentDoubt(amount: number, open: number): PaymentDoubt | null {
  if (open === 0) return 'nothingOpen'
  if (amount > open) return 'moreThanOpen'
  return amount > largest ? 'large' : null
}
