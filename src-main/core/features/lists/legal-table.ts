import type { Inputs } from '../../../../src-shared/contract/inferred.ts'
import type { Period } from '../../../../src-shared/domain/fiscal-year.ts'
import { fiscalYearOf } from '../../../../src-shared/domain/fiscal-year.ts'
import type { Format } from '../../../../src-shared/domain/format.ts'
import { legalListTexts } from '../../../../src-shared/texts/legal-lists.ts'
import { readClub, yearLabel } from '../../db/club-row.ts'
import type { Connection } from '../../db/connection.ts'
import { fiscalYearAt, officersOfYear, votersOn } from './legal-rows.ts'
import { listSpeaker } from './list-speaker.ts'

export type LegalRequest = Inputs['lists']['makeLegal']

/** A list the law asks for, in words. */
export interface LegalTable {
  readonly title: string
  readonly asOf: string
  readonly remark: string
  readonly headers: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/**
 * 社員名簿: name, of a body also who represents it, and address of the members who vote. 年間役員名簿: everyone who was an
 * officer in the fiscal year with name, address, term and whether and when they were paid. Act on Promotion of Specified
 * Non-profit Activities, article 28 (1); what the public sees shows no addresses of persons, article 30.
 */
export function legalTable(db: Connection, request: LegalRequest): LegalTable {
  return request.list === 'members' ? membersTable(db, request) : officersTable(db, request)
}

function membersTable(db: Connection, { on, locale, withAddresses }: LegalRequest): LegalTable {
  const t = legalListTexts[locale]
  const { format } = listSpeaker(db, locale)
  const rows = votersOn(db, on).map(({ name, kana, address }, index) => [
    String(index + 1),
    name,
    kana,
    ...(withAddresses ? [address] : []),
  ])
  return {
    title: t.members,
    asOf: t.asOf(format.date(on)),
    remark: t.membersRemark,
    headers: [t.order, t.name, t.kana, ...(withAddresses ? [t.address] : [])],
    rows,
  }
}

function officersTable(db: Connection, { on, locale, withAddresses }: LegalRequest): LegalTable {
  const t = legalListTexts[locale]
  const { format } = listSpeaker(db, locale)
  const club = readClub(db)
  const rows = officersOfYear(db, on).map(({ office, name, kana, address, term, paid }) => [
    ...[office, name, kana],
    ...(withAddresses ? [address] : []),
    ...[days(term, format), paid === null ? t.unpaid : days(paid, format)],
  ])
  const year = yearLabel(club, fiscalYearOf(on, club.fiscalYearStartMonth), locale)
  return {
    title: t.officers,
    asOf: t.year(year, days(fiscalYearAt(db, on), format)),
    remark: t.officersRemark,
    headers: [t.office, t.name, t.kana, ...(withAddresses ? [t.address] : []), t.term, t.paid],
    rows,
  }
}

function days({ start, end }: Period, format: Format): string {
  return `${format.date(start)}～${format.date(end)}`
}
