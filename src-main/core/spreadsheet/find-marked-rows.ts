import type { Buffer } from 'node:buffer'
import { StringDecoder } from 'node:string_decoder'
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { isOn, type MarkedStyles } from './marked-styles.ts'
import { type ArchiveLimits, type Watcher, walkArchive } from './walk-archive.ts'

type OpenTag = (name: string, tag: SaxesTagPlain) => void
type Handlers = {
  readonly open: OpenTag
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}
type Marked = { readonly styles: MarkedStyles; readonly strings: Set<number> }

/** Rows of one sheet, by index, of which at least half the filled cells look so. */
export type MarkedRows = { readonly struck: number[]; readonly filled: number[] }

/**
 * The rows of each sheet, by its name, that are struck through, in the cell's font or in all of its text, or filled with
 * grey. A second look into the file, since the workbook reader knows no fonts.
 */
export async function findMarkedRows(
  bytes: Buffer,
  limits: ArchiveLimits,
  styles: MarkedStyles,
): Promise<ReadonlyMap<string, MarkedRows>> {
  const marked: Marked = { styles, strings: new Set() }
  const paths = new Map<string, string>()
  const names = new Map<string, string>()
  await walkArchive(bytes, limits, (entry) => {
    if (entry === 'xl/sharedStrings.xml') return watch(stringHandlers(marked.strings))
    if (entry === 'xl/workbook.xml') return watch({ open: (name, tag) => noteSheet(name, tag, names) })
    if (entry === 'xl/_rels/workbook.xml.rels') return watch({ open: (name, tag) => notePath(name, tag, paths) })
    return null
  })
  const found = new Map<string, MarkedRows>()
  if (styles.struck.size === 0 && styles.filled.size === 0 && marked.strings.size === 0) return found
  const nameOf = new Map([...names].map(([id, name]) => [paths.get(id) ?? '', name]))
  await walkArchive(bytes, limits, (entry) => {
    const name = nameOf.get(entry)
    if (name === undefined) return null
    const rows: MarkedRows = { struck: [], filled: [] }
    found.set(name, rows)
    return watch(rowHandlers(marked, rows))
  })
  return found
}

function stringHandlers(struck: Set<number>): Handlers {
  let index = -1
  let run = { struck: false, inRun: false }
  let all = true
  let some = false
  return {
    open: (name, { attributes }) => {
      if (name === 'si') {
        index += 1
        all = true
        some = false
        run = { struck: false, inRun: false }
      } else if (name === 'r') run = { struck: false, inRun: true }
      else if (name === 'strike') run.struck = isOn(attributes.val)
    },
    close: (name) => {
      if (name === 'r') {
        all &&= run.struck
        some = true
      } else if (name === 'si' && some && all) struck.add(index)
    },
  }
}

function rowHandlers({ styles, strings }: Marked, rows: MarkedRows): Handlers {
  let row = -1
  let cells = { all: 0, struck: 0, filled: 0 }
  let cell = { shared: false, struck: false, filled: false, value: '', inValue: false }
  return {
    open: (name, { attributes }) => {
      if (name === 'row') {
        row = attributes.r === undefined ? row + 1 : Number(attributes.r) - 1
        cells = { all: 0, struck: 0, filled: 0 }
      } else if (name === 'c') {
        const style = Number(attributes.s ?? 0)
        const looks = { struck: styles.struck.has(style), filled: styles.filled.has(style) }
        cell = { shared: attributes.t === 's', ...looks, value: '', inValue: false }
      } else if (name === 'v' || name === 't') cell.inValue = true
    },
    text: (text) => {
      if (cell.inValue) cell.value += text
    },
    close: (name) => {
      if (name === 'v' || name === 't') cell.inValue = false
      else if (name === 'c' && cell.value !== '') {
        cells.all += 1
        if (cell.filled) cells.filled += 1
        if (cell.struck || (cell.shared && strings.has(Number(cell.value)))) cells.struck += 1
      } else if (name === 'row') {
        if (cells.struck > 0 && cells.struck * 2 >= cells.all) rows.struck.push(row)
        if (cells.filled > 0 && cells.filled * 2 >= cells.all) rows.filled.push(row)
      }
    },
  }
}

function noteSheet(name: string, { attributes }: SaxesTagPlain, names: Map<string, string>): void {
  const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1]
  if (name === 'sheet' && id !== undefined && attributes.name !== undefined) names.set(id, attributes.name)
}

function notePath(name: string, { attributes }: SaxesTagPlain, paths: Map<string, string>): void {
  const { Id: id, Target: target } = attributes
  if (name !== 'Relationship' || id === undefined || target === undefined) return
  paths.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`)
}

// What is not well formed has no say here: the workbook reader has taken the file as it is.
function watch({ open, text, close }: Handlers): Watcher {
  const decoder = new StringDecoder('utf8')
  const parser = new SaxesParser()
  let broken = false
  parser.on('error', () => {
    broken = true
  })
  parser.on('opentag', (tag) => open(local(tag.name), tag))
  if (text !== undefined) parser.on('text', text)
  if (close !== undefined) parser.on('closetag', (tag) => close(local(tag.name)))
  return (chunk) => {
    if (!broken) parser.write(decoder.write(chunk))
  }
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
