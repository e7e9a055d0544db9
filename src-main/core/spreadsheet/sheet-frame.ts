import type { ColumnWidth } from './column-widths.ts'
import type { SheetColumn, SheetPrint } from './sheet-file.ts'
import { cellAddress, escapeXml } from './workbook-parts.ts'

/** What stands before the rows of a sheet: the frozen header and the widths. */
export function sheetStart(columns: readonly SheetColumn[], widths: readonly ColumnWidth[]): string {
  const each = widths.map(({ width }, i) => {
    const hidden = columns[i]?.hidden === true ? ' hidden="1"' : ''
    return `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"${hidden}/>`
  })
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
    `</sheetView></sheetViews><cols>${each.join('')}</cols><sheetData>`
  )
}

/** What stands after them: the filter, and how it is printed. As many pages long as need be, one wide. */
export function sheetEnd(size: { readonly columns: number; readonly rows: number }, print: SheetPrint): string {
  const { title, note, paper, landscape } = print
  const head = `&L&"-,Bold"&12${plain(title)}&R&9${plain(note)}`
  return (
    `</sheetData><autoFilter ref="A1:${cellAddress(size.columns - 1, size.rows)}"/>` +
    '<printOptions gridLines="1"/>' +
    '<pageMargins left="0.6" right="0.4" top="0.75" bottom="0.6" header="0.35" footer="0.3"/>' +
    `<pageSetup paperSize="${papers[paper]}" orientation="${landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>` +
    `<headerFooter><oddHeader>${escapeXml(head)}</oddHeader><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`
  )
}

/** The numbers of the format's own list of papers; 13 is the B5 of JIS. */
const papers = { a4: 9, b5: 13 } as const

/** `&` begins a code in headers; a digit after a size code would be read as part of it, so a space goes before. */
function plain(text: string): string {
  return text.replace(/&/g, '&&').replace(/^(?=\d)/, ' ')
}
