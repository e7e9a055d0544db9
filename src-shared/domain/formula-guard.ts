// A spreadsheet takes a cell that begins with one of these for a formula, in either width.
const wouldRun = /^'*[=+\-@＝＋－＠\t\r\0]/
const guarded = /^'+[=+\-@＝＋－＠\t\r\0]/

/** Text as it goes into a spreadsheet: what would run as a formula there gets one apostrophe more. */
export function guardFormula(text: string): string {
  return wouldRun.test(text) ? `'${text}` : text
}

/** Takes off exactly the apostrophe that `guardFormula` has put on. */
export function unguardFormula(text: string): string {
  return guarded.test(text) ? text.slice(1) : text
}
