const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
/** No letters that are read for a digit. */
const clear = 'ABCDEFGHJKMNPQRSTVWXYZ0123456789'
const clearLetters = 22

export interface VoterCode {
  /** Of which meeting the paper is. */
  readonly meeting: string
  readonly serial: number
}

/**
 * What the QR code of a voter's papers says: four letters of the meeting, the serial, a check character. Letters and
 * digits alone, which every scanner types alike on any keyboard; a letter first, since a digit is a key of the screens.
 */
export function voterCode(meetingId: string, serial: number): string {
  const body = `${meetingPart(meetingId)}${String(serial).padStart(4, '0')}`
  return body + checkCharacter(body)
}

/** Reads a code as scanned or typed; null where it is none. */
export function readVoterCode(text: string): VoterCode | null {
  const code = text.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')
  const parts = /^([A-HJKMNP-TV-Z][0-9A-HJKMNP-TV-Z]{3})(\d{4,7})([0-9A-Z])$/.exec(code)
  if (parts === null || checkCharacter(code.slice(0, -1)) !== parts[3]) return null
  return { meeting: parts[1] ?? '', serial: Number(parts[2]) }
}

/** Four letters or digits that tell one meeting's papers from another's. */
export function meetingPart(meetingId: string): string {
  let hash = 0x811c9dc5
  for (const char of meetingId) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0
  const mixed = (hash ^ (hash >>> 15)) >>> 0
  const first = clear[(mixed >>> 20) % clearLetters]
  return [first, ...[0, 5, 10].map((bits) => clear[(mixed >>> bits) & 31])].join('')
}

/** ISO 7064 MOD 37,36: finds any one wrong character and nearly every two that changed places. */
export function checkCharacter(body: string): string {
  let product = 36
  for (const char of body) {
    const sum = (product + letters.indexOf(char)) % 36 || 36
    product = (sum * 2) % 37
  }
  return letters[(37 - product) % 36] ?? '0'
}
