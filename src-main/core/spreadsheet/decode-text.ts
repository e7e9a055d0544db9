import { SpreadsheetFault } from './spreadsheet-fault.ts'

export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'cp932' | 'windows-1252'

export type DecodedText = { readonly text: string; readonly encoding: TextEncodingName }

const bytesLookedAt = 8192
// A CP932 file with a few broken bytes is still one; Western text read as CP932 breaks far more often.
const brokenShareOfCp932 = 0.02

/** Text of a file without a declared encoding: byte order mark, strict UTF-8, UTF-16 by its zeros, then Japanese Windows. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = encodingOfMark(bytes)
  if (marked) return checked(decode(bytes, marked, { fatal: false }) ?? '', marked)
  if (bytes.subarray(0, bytesLookedAt).includes(0)) return decodeUtf16(bytes)
  const utf8 = decode(bytes, 'utf-8', { fatal: true })
  if (utf8 !== null) return checked(utf8, 'utf-8')
  return decodeLegacy(bytes)
}

function encodingOfMark(bytes: Uint8Array): TextEncodingName | null {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

function decodeUtf16(bytes: Uint8Array): DecodedText {
  const encoding = zerosAt(bytes, 1) >= zerosAt(bytes, 0) ? 'utf-16le' : 'utf-16be'
  const text = bytes.length % 2 === 0 ? decode(bytes, encoding, { fatal: true }) : null
  if (text === null) throw new SpreadsheetFault('NOT_A_SPREADSHEET')
  return checked(text, encoding)
}

function zerosAt(bytes: Uint8Array, parity: 0 | 1): number {
  let zeros = 0
  for (let i = parity; i < Math.min(bytes.length, bytesLookedAt); i += 2) if (bytes[i] === 0) zeros += 1
  return zeros
}

function decodeLegacy(bytes: Uint8Array): DecodedText {
  const strict = decode(bytes, 'cp932', { fatal: true })
  if (strict !== null) return checked(strict, 'cp932')
  const lenient = decode(bytes, 'cp932', { fatal: false }) ?? ''
  const broken = count(lenient, (code) => code === 0xfffd)
  const foreign = count(lenient, (code) => code > 0x7f)
  if (broken <= foreign * brokenShareOfCp932) return checked(lenient, 'cp932')
  return checked(decode(bytes, 'windows-1252', { fatal: false }) ?? '', 'windows-1252')
}

function decode(bytes: Uint8Array, encoding: TextEncodingName, options: { readonly fatal: boolean }): string | null {
  try {
    return new TextDecoder(encoding === 'cp932' ? 'shift_jis' : encoding, options).decode(bytes)
  } catch {
    return null
  }
}

// Any bytes decode as something; a picture or a program then shows control characters.
function checked(text: string, encoding: TextEncodingName): DecodedText {
  const sample = text.slice(0, bytesLookedAt)
  const controls = count(sample, isControl)
  if (controls > sample.length / 500 || sample.includes('\0')) throw new SpreadsheetFault('NOT_A_SPREADSHEET')
  return { text, encoding }
}

function isControl(code: number): boolean {
  return (code < 0x20 && code !== 9 && code !== 10 && code !== 13) || (code >= 0x7f && code < 0xa0)
}

function count(text: string, test: (code: number) => boolean): number {
  let found = 0
  for (let i = 0; i < text.length; i++) if (test(text.charCodeAt(i))) found += 1
  return found
}
