import type { CustomField } from '../../../../src-shared/contract/members.ts'
import type { CustomFieldId, HouseholdId, MemberTypeId } from '../../../../src-shared/contract/values.ts'
import { parseDate } from '../../../../src-shared/domain/roster-import/parse-date.ts'
import type { Op } from '../../db/change.ts'
import type { Connection } from '../../db/connection.ts'

type Value = string | number | boolean

/**
 * The club's own words in a file: its member types and fields by name, its households. One not known yet gets an id at once,
 * and an op that makes it when the import is written.
 */
export class ClubTerms {
  readonly #types = new Map<string, MemberTypeId>()
  readonly #fields = new Map<string, { id: CustomFieldId; kind: CustomField['kind'] }>()
  readonly #households = new Map<string, HouseholdId>()
  readonly #newHouseholds = new Map<HouseholdId, string>()
  readonly #newId: () => string
  readonly #knownTypes: number
  readonly #knownFields: number
  readonly newTypes: string[] = []
  readonly newFields: string[] = []

  constructor(db: Connection, newId: () => string) {
    this.#newId = newId
    for (const { id, name } of db.rows<{ id: string; name: string }>(
      'SELECT id, name FROM member_type WHERE deleted = 0',
    )) {
      this.#types.set(name, id as MemberTypeId)
    }
    for (const field of db.rows<{ id: string; name: string; kind: CustomField['kind'] }>(
      'SELECT id, name, kind FROM custom_field WHERE deleted = 0',
    )) {
      this.#fields.set(field.name, { id: field.id as CustomFieldId, kind: field.kind })
    }
    this.#knownTypes = this.#types.size
    this.#knownFields = this.#fields.size
  }

  typeId(name: string): MemberTypeId {
    let id = this.#types.get(name)
    if (id === undefined) {
      id = this.#newId() as MemberTypeId
      this.#types.set(name, id)
      this.newTypes.push(name)
    }
    return id
  }

  customValues(custom: Readonly<Record<string, string>>): Record<CustomFieldId, Value> {
    const values: Record<string, Value> = {}
    for (const [name, text] of Object.entries(custom)) {
      const { id, kind } = this.#field(name)
      values[id] = valueIn(kind, text)
    }
    return values
  }

  /** The household that the file means by a key; a new one bears the name of the first of its people. */
  householdId(key: string, name: string): HouseholdId {
    let id = this.#households.get(key)
    if (id === undefined) {
      id = this.#newId() as HouseholdId
      this.#households.set(key, id)
      this.#newHouseholds.set(id, name)
    }
    return id
  }

  /** Somebody of that household lives in this one already. */
  knowHousehold(key: string, id: HouseholdId): void {
    if (!this.#households.has(key)) this.#households.set(key, id)
  }

  householdName(id: string): string | undefined {
    return this.#newHouseholds.get(id as HouseholdId)
  }

  fieldName(id: string): string {
    for (const [name, field] of this.#fields) if (field.id === id) return name
    return ''
  }

  /** What makes the words that were new. */
  *ops(): Generator<Op> {
    yield* this.#householdOps()
    for (const [place, name] of this.newTypes.entries()) {
      const position = this.#knownTypes + place
      yield ['c', 'memberType', this.typeId(name), { all: { name, votes: true, position } }]
    }
    for (const [place, name] of this.newFields.entries()) {
      const position = this.#knownFields + place
      const value = { name, kind: 'text', choices: [], sensitive: false, position }
      yield ['c', 'customField', this.#field(name).id, { all: value }]
    }
  }

  *#householdOps(): Generator<Op> {
    for (const [id, name] of this.#newHouseholds) yield ['c', 'household', id, { all: { name } }]
  }

  #field(name: string): { id: CustomFieldId; kind: CustomField['kind'] } {
    let field = this.#fields.get(name)
    if (field === undefined) {
      field = { id: this.#newId() as CustomFieldId, kind: 'text' }
      this.#fields.set(name, field)
      this.newFields.push(name)
    }
    return field
  }
}

/** In the field's own kind where the text fits it; otherwise the text, so that nothing is lost. */
function valueIn(kind: CustomField['kind'], text: string): Value {
  if (kind === 'number') {
    const value = Number(text.normalize('NFKC').replace(/,/g, ''))
    return text.trim() !== '' && Number.isFinite(value) ? value : text
  }
  if (kind === 'date') {
    const read = parseDate(text, { date1904: false })
    return 'value' in read && read.value !== null ? String(read.value) : text
  }
  if (kind === 'yesNo') return /^(はい|有|あり|○|〇|◯|✓|レ|yes|true|1)$/i.test(text.trim())
  return text
}
