const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const TOP = '<alignment vertical="top"/>'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Every part of a workbook but its sheets themselves, `sheet1.xml` and so on in the order of their names. */
export function workbookParts(...wishedNames: string[]): readonly (readonly [name: string, content: string])[] {
  const safe = wishedNames.map(safeSheetName)
  const names = safe.map((name, i) => (safe.indexOf(name) < i ? `${name.slice(0, 28)} ${i + 1}` : name))
  const paths = names.map((_, i) => `worksheets/sheet${i + 1}.xml`)
  const types = paths.map((path) => `<Override PartName="/xl/${path}" ContentType="${TYPES}.worksheet+xml"/>`)
  const sheets = names.map((name, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
  return [
    [
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>${types.join('')}<Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`,
    ],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    [
      'xl/_rels/workbook.xml.rels',
      relations([...paths.map((path) => ['worksheet', path] as const), ['styles', 'styles.xml']]),
    ],
    [
      'xl/workbook.xml',
      `${HEAD}<workbook xmlns="${SHEETS}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets><definedNames>${names.map(printTitles).join('')}</definedNames></workbook>`,
    ],
    ['xl/styles.xml', styles],
  ]
}

/** The header stands on each page. */
function printTitles(sheetName: string, place: number): string {
  const quoted = escapeXml(`'${sheetName.replaceAll("'", "''")}'`)
  return `<definedName name="_xlnm.Print_Titles" localSheetId="${place}">${quoted}!$1:$1</definedName>`
}

/** What a spreadsheet takes for the name of a sheet: 31 characters, none that stand for something else in a formula. */
function safeSheetName(name: string): string {
  const safe = name
    .replace(/[[\]:*?/\\\p{Cc}]/gu, ' ')
    .replace(/^'+|'+$/g, '')
    .trim()
  return safe.slice(0, 31).toWellFormed().trim() || 'Sheet1'
}

/** `A1`, `AB12`: both counted from 0 and 1. */
export function cellAddress(column: number, row: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? `${letter}${row}` : `${cellAddress(Math.floor(column / 26) - 1, 0).slice(0, -1)}${letter}${row}`
}

/** What XML cannot hold is written as `_xHHHH_`, as spreadsheets do; text that looks like that is written so as well. */
export function escapeXml(text: string): string {
  if (!special.test(text)) return text
  return text
    .toWellFormed()
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/(?![\t\n])\p{Cc}|[\ufffe\uffff]/gu, (char) => `_x${char.charCodeAt(0).toString(16).padStart(4, '0')}_`)
    .replace(/[&<>"]/g, (char) => entities[char] ?? char)
}

/** Almost no cell holds any of these. */
const special = /[&<>"_\p{Cc}\p{Cs}\ufffe\uffff]/u

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/**
 * Cell styles by position: 0 general, 1 text, 2 day, 3 header, 4 money, 5 number, 6 long text. Text cells keep zeros
 * before a number when edited.
 */
const styles =
  `${HEAD}<styleSheet xmlns="${SHEETS}">` +
  '<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy/mm/dd"/><numFmt numFmtId="165" formatCode="&quot;¥&quot;#,##0;[Red]&quot;¥&quot;\\-#,##0"/></numFmts>' +
  '<fonts count="2"><font><sz val="11"/><name val="Yu Gothic"/></font><font><b/><sz val="11"/><name val="Yu Gothic"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEDEBE4"/></patternFill></fill></fills>' +
  '<borders count="2"><border/><border><left/><right/><top/><bottom style="medium"><color rgb="FF2B4C7E"/></bottom></border></borders>' +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="7"><xf/>' +
  `<xf numFmtId="49" applyNumberFormat="1" applyAlignment="1">${TOP}</xf>` +
  `<xf numFmtId="164" applyNumberFormat="1" applyAlignment="1">${TOP}</xf>` +
  '<xf numFmtId="49" fontId="1" fillId="2" borderId="1" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"/>' +
  `<xf numFmtId="165" applyNumberFormat="1" applyAlignment="1">${TOP}</xf>` +
  `<xf applyAlignment="1">${TOP}</xf>` +
  '<xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>' +
  '</cellXfs></styleSheet>'

function relations(targets: readonly (readonly [kind: string, target: string])[]): string {
  const each = targets.map(
    ([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  )
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`
}
