import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx'
import type { MinutesBlock, MinutesOptions } from '../../pdf/minutes-block.ts'

/** Twentieths of a point. */
const twips = (millimetres: number) => Math.round((millimetres / 25.4) * 1440)

const fonts = { ja: 'BIZ UDMincho', en: 'Times New Roman' }

/** The same minutes as a document in which a secretary writes on. */
export async function writeMinutes(
  blocks: readonly MinutesBlock[],
  { title, author, locale }: MinutesOptions,
): Promise<Uint8Array> {
  const font = { ascii: fonts[locale], eastAsia: fonts.ja, hAnsi: fonts[locale], cs: fonts[locale] }
  const document = new Document({
    title,
    creator: author,
    styles: {
      default: {
        document: { run: { font, size: 21, language: { value: 'en-GB', eastAsia: 'ja-JP' } } },
        title: { run: { font, size: 32, bold: true }, paragraph: { alignment: AlignmentType.CENTER } },
        heading1: { run: { font, size: 23, bold: true, color: '000000' }, paragraph: spaced(240, 80) },
        heading2: { run: { font, size: 21, bold: true, color: '000000' }, paragraph: spaced(160, 40) },
      },
    },
    sections: [{ properties: page, footers: { default: pageNumbers() }, children: blocks.flatMap(childrenOf) }],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

const page: ISectionOptions['properties'] = {
  page: {
    size: { width: twips(210), height: twips(297) },
    margin: { top: twips(25), bottom: twips(25), left: twips(25), right: twips(25) },
  },
}

/** Minutes of several sheets are signed once: each says which of how many it is. */
function pageNumbers(): Footer {
  const number = new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 17 })
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] })
}

function spaced(before: number, after: number) {
  return { spacing: { before, after }, keepNext: true }
}

function childrenOf(block: MinutesBlock): FileChild[] {
  switch (block.kind) {
    case 'title':
      return [new Paragraph({ heading: HeadingLevel.TITLE, children: runs(block.text), spacing: { after: 200 } })]
    case 'right':
      return [new Paragraph({ alignment: AlignmentType.RIGHT, children: runs(block.text), spacing: { after: 240 } })]
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(block.text) })]
    case 'subheading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, children: runs(block.text) })]
    case 'fact':
      return [fact(block.label, block.text)]
    case 'table':
      return [table(block.rows), new Paragraph({ children: [] })]
    case 'signature':
      return [signature(block)]
    default:
      return [new Paragraph({ children: runs(block.text), indent: { left: twips(4) }, spacing: { after: 80 } })]
  }
}

/** A line break in a text is one in the paragraph. What is not said to be bold is as its style says. */
function runs(text: string, { bold = false } = {}): TextRun[] {
  return text
    .split('\n')
    .map((part, index) => new TextRun({ text: part, ...(bold && { bold }), ...(index > 0 && { break: 1 }) }))
}

function tab(): TextRun {
  return new TextRun({ children: [new Tab()] })
}

function fact(label: string, text: string): Paragraph {
  const at = twips(38)
  return new Paragraph({
    children: [...runs(label, { bold: true }), tab(), ...runs(text)],
    tabStops: [{ type: TabStopType.LEFT, position: at }],
    indent: { left: at, hanging: at },
    spacing: { after: 80 },
  })
}

function table(rows: readonly (readonly string[])[]): Table {
  const widths = [40, 26, 26, 26].map(twips)
  const line = { style: BorderStyle.SINGLE, size: 4, color: '999999' }
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  return new Table({
    columnWidths: widths,
    indent: { size: twips(4), type: WidthType.DXA },
    borders: { top: line, bottom: line, insideHorizontal: line, left: none, right: none, insideVertical: none },
    rows: rows.map((cells, row) => {
      const isHead = row === 0
      const children = cells.map((text, column) =>
        cell(text, { width: widths[column] ?? 0, isHead, isFigure: column > 0 }),
      )
      return new TableRow({ children, tableHeader: isHead, cantSplit: true })
    }),
  })
}

function cell(
  text: string,
  { width, isHead, isFigure }: { width: number; isHead: boolean; isFigure: boolean },
): TableCell {
  const alignment = isFigure ? AlignmentType.RIGHT : AlignmentType.LEFT
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: [new Paragraph({ alignment, keepNext: true, children: runs(text, { bold: isHead }) })],
  })
}

function signature({ role, name, seal }: Extract<MinutesBlock, { kind: 'signature' }>): Paragraph {
  return new Paragraph({
    children: [...runs(role), tab(), ...runs(name), tab(), ...runs(seal)],
    tabStops: [
      { type: TabStopType.LEFT, position: twips(85) },
      { type: TabStopType.RIGHT, position: twips(155) },
    ],
    indent: { left: twips(50) },
    spacing: { before: 280 },
    border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: '999999', space: 2 } },
  })
}
