import { SaxesParser } from 'saxes'
import { faultOfConnection } from './http-faults.ts'
import { StoreFault } from './transport.ts'

const deepest = 32

export interface XmlHandlers {
  /** Names without their prefix. `path` ends with the element itself. */
  readonly open?: (path: readonly string[]) => void
  readonly close: (path: readonly string[], text: string) => void
}

/**
 * Reads an answer that may be anything: no more of it than a limit, no document type (there entities are made), no depth
 * without end. What is no XML is no answer of a store.
 */
export async function readXml(
  pieces: AsyncIterable<Uint8Array>,
  mostBytes: number,
  handlers: XmlHandlers,
): Promise<number> {
  const decoder = new TextDecoder()
  const parser = startParser(handlers)
  let count = 0
  try {
    for await (const piece of pieces) {
      count += piece.length
      if (count > mostBytes) throw new StoreFault('tooLarge', `a listing of more than ${mostBytes} bytes`)
      parser.write(decoder.decode(piece, { stream: true }))
    }
    parser.write(decoder.decode()).close()
  } catch (error) {
    throw error instanceof XmlFault
      ? new StoreFault('unfit', error.message, { cause: error })
      : faultOfConnection(error)
  }
  return count
}

class XmlFault extends Error {}

function startParser(handlers: XmlHandlers): SaxesParser {
  const parser = new SaxesParser()
  const path: string[] = []
  let text = ''
  parser.on('error', (error) => {
    throw new XmlFault(error.message)
  })
  parser.on('doctype', () => {
    throw new XmlFault('a document type')
  })
  parser.on('opentag', ({ name }) => {
    if (path.length >= deepest) throw new XmlFault('too deep')
    path.push(name.slice(name.indexOf(':') + 1))
    text = ''
    handlers.open?.(path)
  })
  const add = (more: string) => {
    text += more
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', () => {
    handlers.close(path, text.trim())
    path.pop()
    text = ''
  })
  return parser
}
