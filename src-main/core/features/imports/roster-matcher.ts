import type { MemberId } from '../../../../src-shared/contract/values.ts'
import { foldText } from '../../../../src-shared/domain/fold.ts'
import { memberName } from '../../../../src-shared/domain/member-name.ts'
import type { ImportedMember } from '../../../../src-shared/domain/roster-import/imported-member.ts'
import type { Connection } from '../../db/connection.ts'

/** Whom a row may be, and how sure that is. */
export interface Match {
  readonly state: 'new' | 'known' | 'doubtful'
  readonly candidates: readonly { readonly id: MemberId; readonly why: string }[]
  /** The earlier row of the file that may be the same person. */
  readonly twin?: number
}

interface Person {
  readonly id: MemberId
  /** In the file. */
  readonly row: number
  readonly inTrash: boolean
  readonly number: string
  readonly name: string
  readonly kana: string
  readonly birthDate: string | null
  /** Phones, e-mail and postal code, a line each: one string a person, since there may be a hundred thousand. */
  readonly reach: string
}

const NEW: Match = { state: 'new', candidates: [] }

/**
 * Finds the person of the roster that a row is: by the id our own export hid in it, by member number with the same name, by kana and birth date, or by
 * name with phone, e-mail or postal code. A number with another name, a name alone, or somebody in the trash is a doubt for a human.
 */
export class RosterMatcher {
  readonly #byNumber = new Map<string, Person[]>()
  readonly #byName = new Map<string, Person[]>()
  readonly #trashByNumber = new Map<string, Person[]>()
  /** People of the roster that a row of this file has been found to be. */
  readonly #taken = new Map<string, number>()
  readonly #numbersInFile = new Map<string, number>()
  readonly #numberedInFile = new Map<string, Person[]>()
  readonly #unnumberedInFile = new Map<string, Person[]>()

  readonly #db: Connection

  constructor(db: Connection) {
    this.#db = db
    const rows = db.iterate<StoredPerson>(
      `SELECT id, member_number, family_name, given_name, full_name, family_name_kana, given_name_kana, birth_date,
         phone, mobile, email, postal_code, deleted FROM member WHERE deleted IN (0, 1) AND root IS NULL ORDER BY n`,
    )
    for (const row of rows) this.#learn(personOf(row))
  }

  /** Judges a row; rows of one file are judged once each and in their order, since two of them may be one person. */
  match(member: ImportedMember, { row, memberId }: { row: number; memberId?: string | undefined }): Match {
    const person = imported(member, row)
    const found = (memberId === undefined ? null : this.#judgeId(memberId, person)) ?? this.#judgeAlone(person)
    const twin = found.state === 'known' ? this.#taken.get(found.candidates[0]?.id ?? '') : this.#twinOf(person)
    if (found.state === 'known') this.#taken.set(found.candidates[0]?.id ?? '', twin ?? row)
    else this.#noteInFile(person)
    if (twin === undefined || found.state === 'doubtful') return twin === undefined ? found : { ...found, twin }
    return { state: 'doubtful', candidates: found.candidates.map(({ id }) => ({ id, why: 'twice-in-file' })), twin }
  }

  /**
   * Of somebody with nothing but a name: the only person of the roster who bears it, where no row has been found to be that person. Whether the file
   * has the name only once is for the caller to know.
   */
  onlyBearer(member: ImportedMember, found: Match): MemberId | null {
    if (found.state !== 'doubtful' || found.twin !== undefined || found.candidates[0]?.why !== 'same-name') return null
    const bearers = this.#byName.get(nameKey(member)) ?? []
    const id = bearers[0]?.id
    return bearers.length === 1 && id === found.candidates[0].id && !this.#taken.has(id) ? id : null
  }

  /** A row that turned out to be somebody after all. */
  noteFound(id: MemberId, row: number): void {
    this.#taken.set(id, row)
  }

  /** Who had this id when the list was written, whoever they were merged into since; null where nobody has it. */
  #judgeId(memberId: string, person: Person): Match | null {
    // Under the names of the columns, as `iterate` gives them.
    const [stored] = this.#db.iterate<StoredPerson>(
      `SELECT id, member_number, family_name, given_name, full_name, family_name_kana, given_name_kana, birth_date,
         phone, mobile, email, postal_code, deleted FROM member
       WHERE deleted IN (0, 1) AND root IS NULL AND id = (SELECT coalesce(root, id) FROM member WHERE id = ?)`,
      memberId,
    )
    if (stored === undefined) return null
    const holder = personOf(stored)
    const sameNumber = holder.number !== '' && holder.number === person.number
    // A row that was typed over with somebody else keeps the id of who stood there before.
    const isSame = isNamedAlike(holder, person) || sameNumber || isReachedAlike(holder, person)
    if (holder.inTrash)
      return this.#judgeTrash(person, [{ id: holder.id, why: isSame ? 'in-trash' : 'id-other-person' }])
    const candidates = [{ id: holder.id, why: isSame ? 'id' : 'id-other-person' }]
    return { state: isSame ? 'known' : 'doubtful', candidates }
  }

  #judgeAlone(person: Person): Match {
    const numbered = person.number === '' ? [] : (this.#trashByNumber.get(person.number) ?? [])
    const trashed = numbered.filter((thrown) => isNamedAlike(thrown, person))
    return this.#judgeTrash(
      person,
      trashed.map(({ id }) => ({ id, why: 'in-trash' })),
    )
  }

  /** Somebody who is there for certain goes before all who were thrown away. */
  #judgeTrash(person: Person, trashed: Match['candidates']): Match {
    const found = this.#judge(person)
    if (trashed.length === 0 || found.state === 'known') return found
    return { state: 'doubtful', candidates: [...trashed, ...found.candidates].slice(0, 5) }
  }

  /** The same number, or the same name where nothing says that these are two people. */
  #twinOf(person: Person): number | undefined {
    const byNumber = person.number === '' ? undefined : this.#numbersInFile.get(person.number)
    if (byNumber !== undefined) return byNumber
    const mayBe = (other: Person) =>
      !contradicts(other, person) && (isBare(other) || isBare(person) || isReachedAlike(other, person))
    const unnumbered = this.#unnumberedInFile.get(person.name)?.find(mayBe)
    if (unnumbered !== undefined) return unnumbered.row
    // Two different numbers are two people, so the many of a name need not be looked at.
    return person.number === '' ? this.#numberedInFile.get(person.name)?.find(mayBe)?.row : undefined
  }

  #noteInFile(person: Person): void {
    if (person.number !== '' && !this.#numbersInFile.has(person.number))
      this.#numbersInFile.set(person.number, person.row)
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
    const sure = namesakes.filter((known) =>
      isReadOnlyAlike(known, person) ? isBornAlike(known, person) : isReachedAlike(known, person),
    )
    if (sure.length === 1) return known(sure, 'name-and-more')
    if (namesakes.length > 0) return doubtful(sure.length > 0 ? sure : namesakes, 'same-name')
    return NEW
  }

  #namesakes(person: Person): Person[] {
    const found = new Set([...(this.#byName.get(person.name) ?? []), ...(this.#byName.get(person.kana) ?? [])])
    return [...found]
  }

  #learn(person: Person): void {
    if (person.inTrash) {
      if (person.number !== '') add(this.#trashByNumber, person.number, person)
      return
    }
    if (person.number !== '') add(this.#byNumber, person.number, person)
    for (const name of new Set([person.name, person.kana])) if (name !== '') add(this.#byName, name, person)
  }
}

type StoredPerson = Readonly<Record<string, string | null>> & { readonly deleted: number }

function personOf(row: StoredPerson): Person {
  const text = (column: string) => String(row[column] ?? '')
  const names = { familyName: text('family_name'), givenName: text('given_name'), fullName: text('full_name') }
  return {
    id: text('id') as MemberId,
    row: 0,
    inTrash: row.deleted !== 0,
    number: keyOf(text('member_number')),
    name: keyOf(memberName(names)),
    kana: keyOf(text('family_name_kana') + text('given_name_kana')),
    birthDate: row.birth_date ?? null,
    reach: reachBy([text('phone'), text('mobile'), text('email'), text('postal_code')]),
  }
}

function imported(member: ImportedMember, row: number): Person {
  return {
    id: '' as MemberId,
    row,
    inTrash: false,
    number: keyOf(member.memberNumber ?? ''),
    name: nameKey(member),
    kana: keyOf((member.familyNameKana ?? '') + (member.givenNameKana ?? '')),
    birthDate: member.birthDate ?? null,
    reach: reachBy([member.phone, member.mobile, member.email, member.postalCode]),
  }
}

/** A name as two spellings of it are compared. */
export function nameKey({ familyName = '', givenName = '', fullName = '' }: ImportedMember): string {
  return keyOf(memberName({ familyName, givenName, fullName }))
}

/** A name of signs alone folds to nothing, and is still somebody's. */
function keyOf(text: string): string {
  return foldText(text) || text.normalize('NFKC').trim()
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

/** Two names that are only read alike, 渡辺 and 渡部: a shared postal code makes them no more the same. */
function isReadOnlyAlike(a: Person, b: Person): boolean {
  return a.name !== b.name && a.name !== b.kana && a.kana !== b.name
}

function isBornAlike(a: Person, b: Person): boolean {
  return a.birthDate !== null && a.birthDate === b.birthDate
}

function isReachedAlike(a: Person, b: Person): boolean {
  if (isBornAlike(a, b)) return true
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
