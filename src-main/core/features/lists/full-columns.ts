import { phoneWithHyphens } from '../../../../src-shared/domain/phone-hyphens.ts'
import { meaningOfHeader } from '../../../../src-shared/domain/roster-import/header-synonyms.ts'
import { cellOfNames } from '../../../../src-shared/domain/roster-import/names-in-cell.ts'
import {
  groupKindOf,
  isRelationTarget,
  type RelationTarget,
} from '../../../../src-shared/domain/roster-import/relation-target.ts'
import { columnName } from '../../../../src-shared/texts/column-name.ts'
import { exportTexts } from '../../../../src-shared/texts/export.ts'
import { texts } from '../../../../src-shared/texts/texts.ts'
import type { Connection } from '../../db/connection.ts'
import type { SheetCell, SheetColumn } from '../../spreadsheet/sheet-file.ts'
import type { FullMember } from './full-members.ts'
import type { ListSpeaker } from './list-speaker.ts'
import { groupKinds, hasAny, type ListedField } from './queries.ts'
import { dayCell } from './sheet-cell.ts'

type Locale = 'ja' | 'en'

export interface FullColumn extends SheetColumn {
  readonly key: string
  cell(member: FullMember): SheetCell
}

/** What other tables say of a person; nothing that the club does not use. */
export function relatedKeys(db: Connection): string[] {
  return [
    ...(hasAny(db, 'tag') ? ['tags'] : []),
    ...groupKinds(db).map((kind) => `groups:${kind}`),
    ...(hasAny(db, 'office') ? ['offices'] : []),
    ...(hasAny(db, 'guardian') ? ['guardians'] : []),
  ]
}

/**
 * Every field of a member in words, then the club's own fields, those of a delicate kind left out, then groups, offices
 * and tags, and what is there for reading alone; last and out of sight the id by which import knows each person again.
 */
export function fullColumns(related: readonly string[], speaker: ListSpeaker): readonly FullColumn[] {
  const { locale, customFields } = speaker
  const headers = exportTexts[locale].columns
  const own = customFields.filter(({ sensitive }) => !sensitive).map((field) => customColumn(field, locale))
  return [
    ...(Object.keys(headers) as (keyof typeof headers)[]).map((field) => ({
      key: field,
      header: headers[field],
      cell: cells(locale)[field],
    })),
    ...own,
    ...related.map((key) => relatedColumn(key, speaker)),
    { key: 'id', header: exportTexts[locale].id, hidden: true, cell: ({ id }) => id },
  ]
}

function relatedColumn(key: string, speaker: ListSpeaker): FullColumn {
  const separator = speaker.texts.fields.listSeparator
  const header = headerToRead(key, speaker)
  const join = header === null ? (names: readonly string[]) => names.join(separator) : cellOfNames
  return {
    key,
    header: header ?? exportTexts[speaker.locale].forReference(columnName(key, speaker.texts, speaker.customFields)),
    cell: ({ related }) => {
      const cell = related[key]
      return Array.isArray(cell) ? join(cell, separator) : ''
    },
  }
}

/** A header that import knows again as these groups, offices or tags, also where a field of the club's own has its name; null for what is none of them. */
function headerToRead(key: string, { texts: t, customFields, locale }: ListSpeaker): string | null {
  const target = relationTargets[key] ?? key
  if (!isRelationTarget(target)) return null
  const kind = groupKindOf(target)
  const plain = columnName(key, t, customFields)
  const isTaken = customFields.some(({ name }) => name === plain)
  if (!isTaken && kind !== '' && meaningOfHeader(plain) === target) return plain
  return kind === null ? exportTexts[locale].listOf(plain) : exportTexts[locale].groupsOf(kind)
}

const relationTargets: Readonly<Record<string, RelationTarget>> = { offices: 'office', tags: 'tags' }

type Cells = { readonly [K in keyof typeof exportTexts.ja.columns]: (member: FullMember) => SheetCell }

function cells(locale: Locale): Cells {
  const words = texts[locale].fields
  return {
    memberNumber: (member) => member.memberNumber,
    familyName: (member) => member.familyName,
    givenName: (member) => member.givenName,
    familyNameKana: (member) => member.familyNameKana,
    givenNameKana: (member) => member.givenNameKana,
    fullName: (member) => member.fullName,
    romanName: (member) => member.romanName,
    formerName: (member) => member.formerName,
    memberType: (member) => member.memberType,
    status: (member) => words.statuses[member.status],
    postalCode: (member) => postalCode(member.postalCode),
    prefecture: (member) => member.prefecture,
    city: (member) => member.city,
    street: (member) => member.street,
    building: (member) => member.building,
    country: (member) => countryName(member.country, locale),
    phone: (member) =>
      phones(
        member.phone,
        member.otherPhones.filter((phone) => !isMobile(phone)),
      ),
    mobile: (member) => phones(member.mobile, member.otherPhones.filter(isMobile)),
    email: (member) => listed([member.email, ...member.otherEmails]),
    birthDate: (member) => dayCell(member.birthDate),
    gender: (member) => (member.gender === null ? '' : words.genders[member.gender]),
    joinedOn: (member) => dayCell(member.joinedOn),
    leftOn: (member) => dayCell(member.leftOn),
    leaveReason: (member) => member.leaveReason,
    expiresOn: (member) => dayCell(member.expiresOn),
    household: (member) => member.household,
    payer: (member) => member.payer,
    note: (member) => member.note,
  }
}

function customColumn({ id, name, kind }: ListedField, locale: Locale): FullColumn {
  const { yes, no } = texts[locale].fields
  return {
    key: `custom:${id}`,
    header: isOwnToRead(name) ? name : exportTexts[locale].ownField(name),
    cell: ({ custom }) => {
      const value = custom[id] ?? null
      if (typeof value === 'boolean') return value ? yes : no
      if (Array.isArray(value)) return value.join('、')
      return kind === 'date' && typeof value === 'string' ? dayCell(value) : value
    },
  }
}

/** Whether import takes the name alone for a field of the club's own. */
function isOwnToRead(name: string): boolean {
  const meaning = meaningOfHeader(name)
  return meaning === null || meaning === 'own'
}

function postalCode(code: string): string {
  return /^\d{7}$/.test(code) ? `${code.slice(0, 3)}-${code.slice(3)}` : code
}

function phones(first: string, others: readonly string[]): string {
  return listed([first, ...others].map(phoneWithHyphens))
}

function listed(values: readonly string[]): string {
  return values.filter((value) => value !== '').join(', ')
}

function isMobile(phone: string): boolean {
  return /^0[6789]0\d{8}$/.test(phone)
}

function countryName(code: string, locale: Locale): string {
  if (!/^[A-Z]{2}$/.test(code)) return code
  return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code
}
