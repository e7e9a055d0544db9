import type { MemberId } from '../../../../src-shared/contract/values.ts'
import { foldText } from '../../../../src-shared/domain/fold.ts'
import { memberName } from '../../../../src-shared/domain/member-name.ts'
import type { ImportedMember } from '../../../../src-shared/domain/roster-import/imported-member.ts'
import type { Connection } from '../../db/connection.ts'

/** Whom a row may be, and how sure that is. */
export interface Match {
  readonly state: 'new' | 'known' | 'doubtful'
  readonly candidates: readonly { readonly id: MemberId; readonly why: string }[]
}

interface Person {
  readonly id: MemberId
  readonly number: string
  readonly name: string
  readonly kana: string
  readonly birthDate: string | null
  /** Phones, e-mail and postal code, a line each: one string a person, since there may be a hundred thousand. */
  readonly reach: string
}

const NEW: Match = { state: 'new', candidates: [] }

/**
 * Finds the person of the roster that a row is: by member number with the same name, by kana and birth date, or by
 * name with phone, e-mail or postal code. A number with another name, or a name alone, is a doubt for a human.
 */
export class RosterMatcher {
  readonly #byNumber = new Map<string, Person[]>()
  readonly #byName = new Map<string, Person[]>()
  /** People of the roster that a row of this file has been found to be. */
  readonly #taken = new Set<string>()
  readonly #numbersInFile = new Set<string>()
  readonly #numberedInFile = new Map<string, Person[]>()
  readonly #unnumberedInFile = new Map<string, Person[]>()

  constructor(db: Connection) {
    const rows = db.iterate<StoredPerson>(
      `SELECT id, member_number, family_name, given_name, full_name, family_name_kana, given_name_kana, birth_date,
         phone, mobile, email, postal_code FROM member WHERE deleted = 0 AND root IS NULL ORDER BY n`,
    )
    for (const row of rows) this.#learn(stored(row))
  }

  /** Judges a row; rows of one file are judged once each and in their order, since two of them may be one person. */
  match(member: ImportedMember): Match {
    const person = imported(member)
    const found = this.#judge(person)
    const again = found.state === 'known' ? this.#isTaken(found) : this.#isInFile(person)
    if (found.state === 'known') this.#taken.add(found.candidates[0]?.id ?? '')
    else this.#noteInFile(person)
    if (!again || found.state === 'doubtful') return found
    return { state: 'doubtful', candidates: found.candidates.map(({ id }) => ({ id, why: 'twice-in-file' })) }
  }

  #isTaken({ candidates }: Match): boolean {
    return this.#taken.has(candidates[0]?.id ?? '')
  }

  /** An earlier row has the same number, or the same name with nothing that tells the two apart. */
  #isInFile(person: Person): boolean {
    if (person.number !== '' && this.#numbersInFile.has(person.number)) return true
    const mayBe = (other: Person) =>
      !contradicts(other, person) && (isBare(other) || isBare(person) || isReachedAlike(other, person))
    if (this.#unnumberedInFile.get(person.name)?.some(mayBe)) return true
    // Two different numbers are two people, so the many of a name need not be looked at.
    return person.number === '' && (this.#numberedInFile.get(person.name)?.some(mayBe) ?? false)
  }

  #noteInFile(person: Person): void {
    if (person.number !== '') this.#numbersInFile.add(person.number)
    add(person.number === '' ? this.#unnumberedInFile : this.#numberedInFile, person.name, person)
  }

  #judge(person: Person): Match {
    const sameNumber = person.number === '' ? [] : (this.#byNumber.get(person.number) ?? [])
    if (sameNumber.length > 0) {
      const same = sameNumber.filter((known) => isNamedAlike(known, person))
      return same.length === 1 && sameNumber.length === 1
        ? known(same, 'number')
        : doubtful(sameNumber, 'number-other-name')
    }
    const namesakes = this.#namesakes(person).filter((known) => !contradicts(known, person))
    const sure = namesakes.filter((known) => isReachedAlike(known, person))
    if (sure.length === 1) return known(sure, 'name-and-more')
    if (namesakes.length > 0) return doubtful(sure.length > 0 ? sure : namesakes, 'same-name')
    return NEW
  }

  #namesakes(person: Person): Person[] {
    const found = new Set([...(this.#byName.get(person.name) ?? []), ...(this.#byName.get(person.kana) ?? [])])
    return [...found]
  }

  #learn(person: Person): void {
    if (person.number !== '') add(this.#byNumber, person.number, person)
    for (const name of new Set([person.name, person.kana])) if (name !== '') add(this.#byName, name, person)
  }
}

type StoredPerson = Readonly<Record<string, string | null>>

function stored(row: StoredPerson): Person {
  const text = (column: string) => row[column] ?? ''
  const names = { familyName: text('family_name'), givenName: text('given_name'), fullName: text('full_name') }
  return {
    id: text('id') as MemberId,
    number: foldText(text('member_number')),
    name: foldText(memberName(names)),
    kana: foldText(text('family_name_kana') + text('given_name_kana')),
    birthDate: row.birth_date ?? null,
    reach: reachBy([text('phone'), text('mobile'), text('email'), text('postal_code')]),
  }
}

function imported(member: ImportedMember): Person {
  const { familyName = '', givenName = '', fullName = '' } = member
  return {
    id: '' as MemberId,
    number: foldText(member.memberNumber ?? ''),
    name: foldText(memberName({ familyName, givenName, fullName })),
    kana: foldText((member.familyNameKana ?? '') + (member.givenNameKana ?? '')),
    birthDate: member.birthDate ?? null,
    reach: reachBy([member.phone, member.mobile, member.email, member.postalCode]),
  }
}

function reachBy(ways: readonly (string | undefined)[]): string {
  return ways
    .map((way) => foldText(way ?? ''))
    .filter((way) => way !== '')
    .join('\n')
}

function isNamedAlike(a: Person, b: Person): boolean {
  return (a.name !== '' && a.name === b.name) || (a.kana !== '' && a.kana === b.kana)
}

/** Two different numbers or birth dates are two people, whatever they are called. */
function contradicts(a: Person, b: Person): boolean {
  if (a.number !== '' && b.number !== '' && a.number !== b.number) return true
  return a.birthDate !== null && b.birthDate !== null && a.birthDate !== b.birthDate
}

function isReachedAlike(a: Person, b: Person): boolean {
  if (a.birthDate !== null && a.birthDate === b.birthDate) return true
  if (a.reach === '' || b.reach === '') return false
  const ways = b.reach.split('\n')
  return a.reach.split('\n').some((way) => ways.includes(way))
}

/** Known by name alone. */
function isBare(person: Person): boolean {
  return person.birthDate === null && person.reach === ''
}

function known(people: readonly Person[], why: string): Match {
  return { state: 'known', candidates: people.map(({ id }) => ({ id, why })) }
}

function doubtful(people: readonly Person[], why: string): Match {
  return { state: 'doubtful', candidates: people.slice(0, 5).map(({ id }) => ({ id, why })) }
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
