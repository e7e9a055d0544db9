export type SpreadsheetFaultCode =
  | 'EMPTY_FILE'
  | 'NOT_A_SPREADSHEET'
  | 'NOT_SUPPORTED_HTML'
  | 'PASSWORD_PROTECTED'
  | 'TOO_LARGE'
  | 'TOO_MANY_CELLS'
  | 'DAMAGED'
  | 'OTHER_FORMAT'

/** The data the refusal FILE_FAULT takes. `row` is numbered from 1, `limit` in bytes or cells. */
export type SpreadsheetFaultData = {
  readonly code: SpreadsheetFaultCode
  readonly fileName: string
  readonly sheet: string | null
  readonly row: number | null
  readonly column: string | null
  readonly limit: number | null
}

/** A file that cannot be read at all. Its class does not cross a thread: the caller sends `data`. */
export class SpreadsheetFault extends Error {
  readonly data: SpreadsheetFaultData

  constructor(code: SpreadsheetFaultCode, details: Partial<Omit<SpreadsheetFaultData, 'code'>> = {}) {
    super(code)
    this.name = 'SpreadsheetFault'
    this.data = { code, fileName: '', sheet: null, row: null, column: null, limit: null, ...details }
  }
}

/** The same fault with the file's name, which the inner readers do not know. */
export function faultOfFile(fault: SpreadsheetFault, fileName: string): SpreadsheetFault {
  return new SpreadsheetFault(fault.data.code, { ...fault.data, fileName })
}
