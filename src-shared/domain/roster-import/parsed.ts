/** Why a cell was left out. */
export type FaultCode =
  | 'date-not-understood'
  | 'date-incomplete'
  | 'date-ambiguous'
  | 'date-order-open'
  | 'date-impossible'
  | 'phone-not-understood'
  | 'phone-without-area-code'
  | 'postal-code-not-understood'
  | 'email-not-understood'
  | 'gender-not-understood'
  | 'status-not-understood'
  | 'country-not-understood'
  | 'too-long'
  | 'name-too-long'
  | 'same-as-above'
  | 'private-use'
  | 'spreadsheet-error'
  | 'dues-not-understood'

/** What was put right in a cell that was taken. */
export type RemarkCode =
  | 'era-corrected'
  | 'serial-date'
  | 'zero-restored'
  | 'phone-words-kept'
  | 'postal-code-from-address'

export type Fault = { readonly code: FaultCode; readonly raw: string }

/** What a cell parser answers: a value, perhaps with a remark, or the fault with the text as it was typed. */
export type Parsed<T> = { readonly value: T; readonly remark?: RemarkCode } | { readonly fault: Fault }

export function parsed<T>(value: T, remark?: RemarkCode): Parsed<T> {
  return remark === undefined ? { value } : { value, remark }
}

export function faulty(code: FaultCode, raw: string): { readonly fault: Fault } {
  return { fault: { code, raw } }
}
