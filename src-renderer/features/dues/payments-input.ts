export type PaymentsFilterValue = {
  readonly search: string
  readonly from: string | null
  readonly to: string | null
}

export const everyPayment: PaymentsFilterValue = { search: '', from: null, to: null }

export function isEverything({ search, from, to }: PaymentsFilterValue): boolean {
  return search.trim() === '' && from === null && to === null
}

/** The filter as the contract asks for it. */
export function paymentsInput({ search, from, to }: PaymentsFilterValue) {
  return { search: search.trim(), ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) }
}
