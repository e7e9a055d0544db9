import type { PlainDate } from '../../../../src-shared/contract/values.ts'
import { fiscalPeriod, fiscalYearOf, type Period } from '../../../../src-shared/domain/fiscal-year.ts'
import { joinAddress } from '../../../../src-shared/domain/join-address.ts'
import { memberKana, memberName } from '../../../../src-shared/domain/member-name.ts'
import { previousDay } from '../../../../src-shared/domain/previous-day.ts'
import { BELONGS_ON } from '../../db/belongs-on.ts'
import { readClub } from '../../db/club-row.ts'
import type { Connection } from '../../db/connection.ts'

interface Named {
  readonly familyName: string
  readonly givenName: string
  readonly fullName: string
  readonly familyNameKana: string
  readonly givenNameKana: string
  readonly prefecture: string
  readonly city: string
  readonly street: string
  readonly building: string
}

/** Somebody in a list the law asks for. */
export interface LegalPerson {
  readonly name: string
  readonly kana: string
  readonly address: string
}

export interface LegalOfficer extends LegalPerson {
  readonly office: string
  /** The part of the term, and of the time for which pay was received, that lies in the fiscal year; days inclusive. */
  readonly term: Period
  readonly paid: Period | null
}

const NAMED = ['family_name', 'given_name', 'full_name', 'family_name_kana', 'given_name_kana', 'prefecture', 'city']
  .concat(['street', 'building'])
  .map((column) => `member.${column}`)
  .join(', ')

/** Everyone who had a vote on a day: Act on Promotion of Specified Non-profit Activities, article 28 (1). */
export function votersOn(db: Connection, day: PlainDate): LegalPerson[] {
  return db
    .rows<Named>(
      `SELECT ${NAMED} FROM member WHERE deleted = 0 AND root IS NULL AND created_dev IS NOT NULL AND ${BELONGS_ON}
       AND member_type_id IN (SELECT id FROM member_type WHERE votes = 1 AND deleted = 0) ORDER BY sort_key, n`,
      day,
    )
    .map(toPerson)
}

interface StoredTerm extends Named {
  readonly office: string
  readonly startsOn: PlainDate | null
  readonly endsOn: PlainDate | null
  readonly paidFrom: PlainDate | null
  readonly paidTo: PlainDate | null
}

/** Everyone who was an officer at any time of the fiscal year in which a day lies, by office: the same article. */
export function officersOfYear(db: Connection, day: PlainDate): LegalOfficer[] {
  const year = fiscalYearAt(db, day)
  return db
    .rows<StoredTerm>(
      `SELECT office.name AS office, starts_on, ends_on, paid_from, paid_to, ${NAMED}
       FROM office_term JOIN office ON office.id = office_id AND office.deleted = 0 AND director = 1
       JOIN member AS held ON held.id = office_term.member_id
       JOIN member ON member.id = coalesce(held.root, held.id)
       WHERE office_term.deleted = 0 AND coalesce(starts_on, '') <= ?1 AND coalesce(ends_on, '9999-12-31') > ?2
       ORDER BY office.position, office.name, member.sort_key, starts_on`,
      year.end,
      year.start,
    )
    .map((stored) => toOfficer(stored, year))
}

export function fiscalYearAt(db: Connection, day: PlainDate): Period {
  const { fiscalYearStartMonth } = readClub(db)
  return fiscalPeriod(fiscalYearOf(day, fiscalYearStartMonth), fiscalYearStartMonth)
}

function toOfficer(stored: StoredTerm, year: Period): LegalOfficer {
  const { office, startsOn, endsOn, paidFrom, paidTo } = stored
  const lastDay = endsOn === null ? null : previousDay(endsOn)
  const isPaid = paidFrom !== null || paidTo !== null
  const paid = within(paidFrom, paidTo, year)
  return {
    ...toPerson(stored),
    office,
    term: within(startsOn, lastDay, year),
    paid: isPaid && paid.start <= paid.end ? paid : null,
  }
}

function within(start: PlainDate | null, end: PlainDate | null, year: Period): Period {
  return {
    start: start === null || start < year.start ? year.start : start,
    end: end === null || end > year.end ? year.end : end,
  }
}

/** Of a body both its name and who represents it. */
function toPerson(stored: Named): LegalPerson {
  const person = memberName(stored)
  const isBody = stored.fullName !== '' && stored.fullName !== person
  return {
    name: isBody ? `${stored.fullName}　${person}` : person,
    kana: memberKana(stored),
    address: joinAddress(stored),
  }
}
