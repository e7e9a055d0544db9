import type { Buffer } from 'node:buffer'
import { countOdsCells } from './count-ods-cells.ts'
import { type MarkedStyles, markedStyles } from './marked-styles.ts'
import { missingFormats } from './missing-formats.ts'
import { SpreadsheetFault } from './spreadsheet-fault.ts'
import type { SpreadsheetLimits } from './spreadsheet-limits.ts'
import { type Watcher, walkArchive } from './walk-archive.ts'

/**
 * `hasWideReferences`: some text holds characters past 16 bits as numbers (`&#134071;`), which the workbook reader garbles.
 * `hasUnknownFormats`: its styles use number formats that the reader does not know.
 * `styles`: the cell styles of an xlsx that strike through or fill with grey; `hasStrikes`: some text of it is struck through.
 */
export type ArchiveSurvey = {
  readonly format: 'xlsx' | 'ods'
  readonly hasWideReferences: boolean
  readonly hasUnknownFormats: boolean
  readonly hasStrikes: boolean
  readonly styles: MarkedStyles
}

const wideReference = /&#(?:x0*[0-9a-f]{5,6}|0*\d{5,7});/i
const strike = /<(?:\w+:)?strike[\s/>]/g
const xlsxCell = /<(?:\w+:)?c[\s/>]/g
// Longer than any match of the two patterns above, so that none is lost between two chunks.
const overlap = 24

/** Walks an archive under the limits, tells xlsx from ods and counts its cells before anything is read for good. */
export async function surveyArchive(bytes: Buffer, limits: SpreadsheetLimits): Promise<ArchiveSurvey> {
  const names = new Set<string>()
  const seen = { cells: 0, hasWideReferences: false, strikes: 0, manifest: '', styles: '' }
  const addCells = (count: number): void => {
    seen.cells += count
    if (seen.cells > limits.cells) throw new SpreadsheetFault('TOO_MANY_CELLS', { limit: limits.cells })
  }
  await walkArchive(bytes, limits, (name) => {
    names.add(name)
    if (!name.endsWith('.xml')) return null
    const watchers = [watchReferences(seen)]
    if (name.startsWith('xl/worksheets/')) watchers.push(watchPattern(xlsxCell, addCells))
    if (name === 'xl/styles.xml' || name === 'xl/sharedStrings.xml')
      watchers.push(watchPattern(strike, (count) => (seen.strikes += count)))
    if (name === 'xl/styles.xml') watchers.push((chunk) => (seen.styles += chunk.toString('latin1')))
    if (name === 'content.xml') watchers.push(countOdsCells(addCells))
    if (name === 'META-INF/manifest.xml') watchers.push((chunk) => (seen.manifest += chunk.toString('latin1')))
    return (chunk) => {
      for (const watch of watchers) watch(chunk)
    }
  })
  if (seen.manifest.includes(':encryption-data')) throw new SpreadsheetFault('PASSWORD_PROTECTED')
  return {
    format: formatOf(names),
    hasWideReferences: seen.hasWideReferences,
    hasUnknownFormats: missingFormats(seen.styles).size > 0,
    hasStrikes: seen.strikes > 0,
    styles: markedStyles(seen.styles),
  }
}

// The main part of an .xlsb, of Numbers and of Word and PowerPoint: real documents, but not ones that are read here.
const others = ['xl/workbook.bin', 'Index/Document.iwa', 'Index.zip', 'word/document.xml', 'ppt/presentation.xml']

function formatOf(names: ReadonlySet<string>): 'xlsx' | 'ods' {
  if (names.has('xl/workbook.xml')) return 'xlsx'
  if (names.has('content.xml') && names.has('mimetype')) return 'ods'
  if (others.some((name) => names.has(name))) throw new SpreadsheetFault('OTHER_FORMAT')
  throw new SpreadsheetFault('NOT_A_SPREADSHEET')
}

function watchReferences(seen: { hasWideReferences: boolean }): Watcher {
  let tail = ''
  return (chunk) => {
    if (seen.hasWideReferences) return
    const text = tail + chunk.toString('latin1')
    tail = text.slice(-overlap)
    seen.hasWideReferences = wideReference.test(text)
  }
}

// A match that starts in the overlap was counted with the chunk before, unless it ended in this one.
function watchPattern(pattern: RegExp, add: (count: number) => unknown): Watcher {
  let tail = ''
  return (chunk) => {
    const text = tail + chunk.toString('latin1')
    let counted = 0
    let end = 0
    for (const found of text.matchAll(pattern)) {
      end = found.index + found[0].length
      counted += 1
    }
    tail = text.slice(Math.max(end, text.length - overlap))
    add(counted)
  }
}
