import { memberName } from '../../../../src-shared/domain/member-name.ts'
import { phoneWithHyphens } from '../../../../src-shared/domain/phone-hyphens.ts'
import type { FullMember } from './full-members.ts'

/**
 * One person as a vCard 3.0 (RFC 2426). Version 3.0, not 4.0: Outlook and many telephones read nothing newer. The kana
 * go into the properties by which iPhone and Android sort Japanese names.
 */
export function vcard(member: FullMember): string {
  const isBody = member.familyName === '' && member.givenName === ''
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `UID:urn:uuid:${member.id}`,
    `N:${[isBody ? member.fullName : member.familyName, member.givenName, '', '', ''].map(escaped).join(';')}`,
    `FN:${escaped(memberName(member))}`,
    ...given('X-PHONETIC-LAST-NAME', member.familyNameKana),
    ...given('X-PHONETIC-FIRST-NAME', member.givenNameKana),
    ...given('SORT-STRING', [member.familyNameKana, member.givenNameKana].filter(Boolean).join(' ')),
    ...(isBody ? given('ORG', member.fullName) : []),
    ...given('TEL;TYPE=HOME,VOICE', phoneWithHyphens(member.phone)),
    ...given('TEL;TYPE=CELL,VOICE', phoneWithHyphens(member.mobile)),
    ...member.otherPhones.flatMap((phone) => given('TEL;TYPE=VOICE', phoneWithHyphens(phone))),
    ...[member.email, ...member.otherEmails].flatMap((email) => given('EMAIL;TYPE=INTERNET', email)),
    ...address(member),
    ...given('BDAY', member.birthDate ?? ''),
    ...given('CATEGORIES', member.memberType),
    'END:VCARD',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function address({ street, building, city, prefecture, postalCode, country }: FullMember): string[] {
  if ([street, building, city, prefecture, postalCode].every((part) => part === '')) return []
  const code = /^\d{7}$/.test(postalCode) ? `${postalCode.slice(0, 3)}-${postalCode.slice(3)}` : postalCode
  const parts = ['', building, street, city, prefecture, code, country || 'JP']
  return [`ADR;TYPE=HOME:${parts.map(escaped).join(';')}`]
}

function given(name: string, value: string): string[] {
  return value === '' ? [] : [`${name}:${escaped(value)}`]
}

function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\\;,]/g, (char) => `\\${char}`)
    .replace(/\r\n|[\r\n]/g, '\\n')
    .replace(/\p{Cc}/gu, ' ')
}

const MOST_BYTES = 75

/** Lines of at most 75 bytes, the further ones after a space; a character is never cut in two. */
function folded(line: string): string {
  let bytes = 0
  let text = ''
  for (const char of line) {
    const more = Buffer.byteLength(char)
    if (bytes + more > MOST_BYTES) {
      text += '\r\n '
      bytes = 1
    }
    text += char
    bytes += more
  }
  return text
}
