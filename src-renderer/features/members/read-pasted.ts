import Papa from 'papaparse'

/** Cells copied in a spreadsheet: rows by line, columns by tab, a cell of several lines in quotation marks. */
export function readPasted(text: string): readonly (readonly string[])[] {
  const { data } = Papa.parse<string[]>(text.replace(/(?:\r\n|\r|\n)$/, ''), { delimiter: '\t' })
  return data
}

/** Cells for a spreadsheet; what holds a tab or a line break stands in quotation marks. */
export function writeForPasting(rows: readonly (readonly string[])[]): string {
  return Papa.unparse(
    rows.map((row) => [...row]),
    { delimiter: '\t', newline: '\r\n' },
  )
}
