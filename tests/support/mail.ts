export interface MailPart {
  readonly headers: Readonly<Record<string, string>>
  readonly fileName: string | null
  readonly content: Buffer
}

/** A mail of several parts as a mail program reads it: headers in words, contents decoded. */
export function readMail(mail: Buffer): { headers: Readonly<Record<string, string>>; parts: readonly MailPart[] } {
  const { headers, body } = split(mail.toString('latin1'))
  const boundary = /boundary=([^;]+)/.exec(headers['content-type'] ?? '')?.[1] ?? ''
  const parts = body.split(`--${boundary}`).slice(1, -1).map(readPart)
  return { headers, parts }
}

function readPart(text: string): MailPart {
  const { headers, body } = split(text.replace(/^\r\n/, ''))
  if (headers['content-transfer-encoding'] !== 'base64') throw new Error('not base64')
  return { headers, fileName: fileNameOf(headers['content-disposition'] ?? ''), content: Buffer.from(body, 'base64') }
}

function split(text: string): { headers: Record<string, string>; body: string } {
  const end = text.indexOf('\r\n\r\n')
  const lines = text
    .slice(0, end)
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
  const headers = lines.map((line) => {
    const [, name = '', value = ''] = /^([^:]+):\s*(.*)$/.exec(line) ?? []
    return [name.toLowerCase(), words(value)]
  })
  return { headers: Object.fromEntries(headers), body: text.slice(end + 4) }
}

/** RFC 2047. */
function words(value: string): string {
  return value
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, coded: string) =>
      kind.toLowerCase() === 'b' ? Buffer.from(coded, 'base64').toString('latin1') : quoted(coded),
    )
    .replaceAll(/[\x80-\xff]+/g, (bytes) => Buffer.from(bytes, 'latin1').toString('utf8'))
    .replaceAll('"', '')
}

function quoted(coded: string): string {
  return coded
    .replaceAll('_', ' ')
    .replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** RFC 2231, in one piece or several. */
function fileNameOf(disposition: string): string | null {
  const pieces = [...disposition.matchAll(/filename\*(?:\d+\*?)?=(?:utf-8'')?([^;\s]+)/g)].map(
    ([, piece = '']) => piece,
  )
  return pieces.length === 0 ? null : decodeURIComponent(pieces.join(''))
}
