import type { CustomField } from '../../../../src-shared/contract/members.ts'
import { phoneWithHyphens } from '../../../../src-shared/domain/phone-hyphens.ts'
import { exportTexts } from '../../../../src-shared/texts/export.ts'
import { texts } from '../../../../src-shared/texts/texts.ts'
import type { SheetCell, SheetColumn } from '../../spreadsheet/sheet-file.ts'
import type { ExportedMember } from './queries.ts'

type Locale = 'ja' | 'en'

export interface RosterColumn extends SheetColumn {
  cell(member: ExportedMember): SheetCell
}

/** Every field of a member in words, then the club's own fields; sensitive ones are left out. */
export function rosterColumns(customFields: readonly CustomField[], locale: Locale): readonly RosterColumn[] {
  const headers = exportTexts[locale].columns
  const own = customFields.filter(({ sensitive }) => !sensitive).map((field) => customColumn(field, locale))
  return [
    ...(Object.keys(headers) as (keyof typeof headers)[]).map((field) => ({
      header: headers[field],
      width: widths[field] ?? 12,
      cell: cells(locale)[field],
    })),
    ...own,
  ]
}

const widths: Readonly<Record<string, number>> = {
  fullName: 22,
  romanName: 18,
  city: 16,
  street: 22,
  building: 22,
  phone: 15,
  mobile: 15,
  email: 26,
  leaveReason: 18,
  household: 16,
  payer: 18,
  note: 40,
}

type Cells = { readonly [K in keyof typeof exportTexts.ja.columns]: (member: ExportedMember) => SheetCell }

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
    birthDate: (member) => day(member.birthDate),
    gender: (member) => (member.gender === null ? '' : words.genders[member.gender]),
    joinedOn: (member) => day(member.joinedOn),
    leftOn: (member) => day(member.leftOn),
    leaveReason: (member) => member.leaveReason,
    expiresOn: (member) => day(member.expiresOn),
    household: (member) => member.household,
    payer: (member) => member.payer,
    note: (member) => member.note,
  }
}

function customColumn({ id, name, kind }: CustomField, locale: Locale): RosterColumn {
  const { yes, no } = texts[locale].fields
  return {
    header: name,
    width: kind === 'longText' ? 40 : 14,
    cell: ({ custom }) => {
      const value = custom[id] ?? null
      if (typeof value === 'boolean') return value ? yes : no
      if (Array.isArray(value)) return value.join('、')
      return kind === 'date' && typeof value === 'string' ? day(value) : value
    },
  }
}

function day(date: string | null): SheetCell {
  if (date === null || date === '') return ''
  return /^\d{4}-\d\d-\d\d$/.test(date) ? { date } : date
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
