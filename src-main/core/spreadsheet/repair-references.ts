import { Buffer } from 'node:buffer'
import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import { missingFormats, withFormats } from './missing-formats.ts'
import { type ArchiveLimits, walkArchive } from './walk-archive.ts'

/**
 * The same archive with characters past 16 bits written out, since the workbook reader cuts `&#134071;` (𠮷) to 16 bits,
 * and with the number formats declared that it does not know.
 */
export async function repairReferences(bytes: Buffer, limits: ArchiveLimits): Promise<Buffer> {
  const parts = new Map<string, Buffer[]>()
  await walkArchive(bytes, limits, (name) => {
    const chunks: Buffer[] = []
    parts.set(name, chunks)
    return (chunk) => chunks.push(chunk)
  })
  const repaired = new ZipFile()
  for (const [name, chunks] of parts) {
    if (!name.endsWith('/')) repaired.addBuffer(repairedPart(name, Buffer.concat(chunks)), name, { compress: false })
  }
  repaired.end()
  return buffer(repaired.outputStream)
}

function repairedPart(name: string, content: Buffer): Buffer {
  if (!name.endsWith('.xml')) return content
  const text = content.toString('utf8')
  if (name === 'xl/styles.xml') return Buffer.from(withFormats(text, missingFormats(text)))
  return Buffer.from(text.replace(/&#(?:x([0-9a-f]+)|(\d+));/gi, writeOut))
}

function writeOut(reference: string, hex: string | undefined, decimal: string | undefined): string {
  const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
  return point > 0xffff && point <= 0x10ffff ? String.fromCodePoint(point) : reference
}
