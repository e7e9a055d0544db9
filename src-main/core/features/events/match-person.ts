import type { MemberId } from '../../../../src-shared/contract/values.ts'
import { isSameName, type Lookalike, lookalikeOf } from '../../../../src-shared/domain/person-likeness.ts'
import { parseName, parseNameKana } from '../../../../src-shared/domain/roster-import/parse-name.ts'
import type { Connection } from '../../db/connection.ts'
import { lookalikes } from '../../db/lookalikes.ts'

/** What a form's answers tell of whoever filled it in. */
export interface FormPerson {
  readonly name: string
  readonly kana: string
  readonly email: string
  readonly phone: string
  readonly memberNumber: string
}

export interface PersonMatch {
  readonly match: 'sure' | 'likely' | 'none'
  readonly candidates: readonly MemberId[]
}

const MOST = 5

/**
 * Finds who of the roster filled in a form. Sure is one person of that name with the same number, e-mail or telephone,
 * or one person by e-mail or number where no name was given. A family shares an e-mail: with another name it only
 * proposes, as a name alone does.
 */
export class PersonMatcher {
  readonly #byName = new Map<string, Known[]>()
  readonly #byWay = new Map<string, Known[]>()

  constructor(db: Connection) {
    for (const known of lookalikes(db) as Known[]) {
      const { name, formerName, kana } = known.lookalike
      for (const key of new Set([name, formerName, kana])) add(this.#byName, key, known)
      for (const key of waysOf(known.lookalike)) add(this.#byWay, key, known)
    }
  }

  match(person: FormPerson): PersonMatch {
    const asked = lookalike(person)
    const reached = unique(waysOf(asked).flatMap((way) => this.#byWay.get(way) ?? []))
    const namesakes = unique(
      [asked.name, asked.kana].flatMap((key) => (key === '' ? [] : (this.#byName.get(key) ?? []))),
    )
    const both = reached.filter((known) => isNamedAlike(known.lookalike, asked))
    if (both.length === 1) return { match: 'sure', candidates: idsOf(both) }
    if (asked.name === '' && asked.kana === '' && reached.length === 1)
      return { match: 'sure', candidates: idsOf(reached) }
    const likely = both.length > 0 ? both : unique([...namesakes, ...reached])
    return { match: likely.length === 0 ? 'none' : 'likely', candidates: idsOf(likely.slice(0, MOST)) }
  }
}

interface Known {
  readonly id: MemberId
  readonly lookalike: Lookalike
}

function lookalike({ name, kana, email, phone, memberNumber }: FormPerson): Lookalike {
  const { familyName = '', givenName = '', fullName = '', formerName = '' } = parseName(name)
  const { familyNameKana = '', givenNameKana = '' } = kana === '' ? {} : parseNameKana(kana)
  const nothing = { birthDate: null, gender: null, city: '', street: '' }
  const names = { familyName, givenName, fullName, formerName, familyNameKana, givenNameKana }
  const [phones, emails] = [[phone], [email]].map((ways) => ways.filter((way) => way !== ''))
  const told = lookalikeOf({ memberNumber, ...names, ...nothing, phones: phones ?? [], emails: emails ?? [] })
  // A reading typed without a space between its halves is one all the same.
  return told.kana === '' && familyNameKana !== ''
    ? { ...told, kana: lookalikeOf({ ...blank, fullName: familyNameKana }).name }
    : told
}

const blank = {
  ...{ memberNumber: '', familyName: '', givenName: '', fullName: '', formerName: '' },
  ...{
    familyNameKana: '',
    givenNameKana: '',
    birthDate: null,
    gender: null,
    phones: [],
    emails: [],
    city: '',
    street: '',
  },
}

function waysOf({ number, phones, emails }: Lookalike): string[] {
  const ways = [...phones.map((phone) => `phone ${phone}`), ...emails.map((email) => `email ${email}`)]
  return number === '' ? ways : [`number ${number}`, ...ways]
}

function isNamedAlike(a: Lookalike, b: Lookalike): boolean {
  return isSameName(a, b) || (a.kana !== '' && a.kana === b.kana)
}

function unique(known: readonly Known[]): Known[] {
  return [...new Set(known)]
}

function idsOf(known: readonly Known[]): MemberId[] {
  return known.map(({ id }) => id)
}

function add(map: Map<string, Known[]>, key: string, known: Known): void {
  if (key === '') return
  const list = map.get(key)
  if (list === undefined) map.set(key, [known])
  else list.push(known)
}
