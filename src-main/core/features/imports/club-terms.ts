import type { CustomField } from '../../../../src-shared/contract/custom-fields.ts'
import type { MemberFields } from '../../../../src-shared/contract/members.ts'
import type {
  CustomFieldId,
  HouseholdId,
  MemberStatusId,
  MemberTypeId,
} from '../../../../src-shared/contract/values.ts'
import type { ImportedMember } from '../../../../src-shared/domain/roster-import/imported-member.ts'
import { parseDate } from '../../../../src-shared/domain/roster-import/parse-date.ts'
import type { Op } from '../../db/change.ts'
import type { Connection } from '../../db/connection.ts'
import type { NamesInOrder } from './names-in-order.ts'

type Value = string | number | boolean | string[]

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
  readonly #order: NamesInOrder
  readonly #statuses: ReadonlyMap<string, MemberStatusId>
  readonly #knownTypes: number
  readonly #knownFields: number
  readonly newTypes: string[] = []
  readonly newFields: string[] = []
  readonly #used = new Set<string>()
  readonly #fieldNames = new Map<string, string>()

  constructor(db: Connection, newId: () => string, order: NamesInOrder) {
    this.#newId = newId
    this.#order = order
    for (const { id, name } of db.rows<{ id: string; name: string }>(
      'SELECT id, name FROM member_type WHERE deleted = 0',
    )) {
      this.#types.set(name, id as MemberTypeId)
    }
    for (const field of db.rows<{ id: string; name: string; kind: CustomField['kind'] }>(
      'SELECT id, name, kind FROM custom_field WHERE deleted = 0',
    )) {
      this.#fields.set(field.name, { id: field.id as CustomFieldId, kind: field.kind })
      this.#fieldNames.set(field.id, field.name)
    }
    const statuses = db.rows<{ id: MemberStatusId; name: string }>(
      'SELECT id, name FROM member_status WHERE deleted = 0',
    )
    this.#statuses = new Map(statuses.map(({ id, name }) => [name, id]))
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

  /** Whether a person can be written without making a type or a field. */
  knows({ memberType, custom = {} }: ImportedMember): boolean {
    if (memberType !== undefined && !this.#types.has(memberType)) return false
    return Object.keys(custom).every((name) => this.#fields.has(name))
  }

  /** The type that a person has once the row is written; null also for one that the club does not have yet. */
  typeAfter({ memberType }: ImportedMember, before: Pick<MemberFields, 'memberTypeId'> | null): MemberTypeId | null {
    return memberType === undefined ? (before?.memberTypeId ?? null) : (this.#types.get(memberType) ?? null)
  }

  /** All types by now, with those that are new. */
  get typeIds(): ReadonlySet<string> {
    return new Set(this.#types.values())
  }

  /** One of the club's own states: none is made from a file. */
  statusId(name: string): MemberStatusId | null {
    return this.#statuses.get(name) ?? null
  }

  statusName(id: string): string {
    for (const [name, known] of this.#statuses) if (known === id) return name
    return ''
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
    return this.#fieldNames.get(id) ?? ''
  }

  typeName(id: string): string {
    for (const [name, known] of this.#types) if (known === id) return name
    return ''
  }

  /** These fields are being written: of the new words only those are made that somebody has. */
  noteUse({ memberTypeId, householdId, custom }: Partial<MemberFields>): void {
    for (const id of [memberTypeId, householdId, ...Object.keys(custom ?? {})])
      if (id !== null && id !== undefined) this.#used.add(id)
  }

  /** What makes the words that were new and are used. */
  *ops(): Generator<Op> {
    yield* this.#householdOps()
    const order = this.#order
    const types = this.newTypes
      .filter((name) => this.#used.has(this.typeId(name)))
      .toSorted((one, other) => order.byName('memberType', one, other))
    const fields = this.newFields
      .filter((name) => this.#used.has(this.#field(name).id))
      .toSorted((one, other) => order.byColumn(`custom:${one}`, `custom:${other}`))
    for (const [place, name] of types.entries()) {
      const position = this.#knownTypes + place
      yield ['c', 'memberType', this.typeId(name), { all: { name, votes: true, position } }]
    }
    for (const [place, name] of fields.entries()) {
      const position = this.#knownFields + place
      const value = { name, kind: 'text', choices: [], sensitive: false, position }
      yield ['c', 'customField', this.#field(name).id, { all: value }]
    }
  }

  *#householdOps(): Generator<Op> {
    for (const [id, name] of this.#newHouseholds)
      if (this.#used.has(id)) yield ['c', 'household', id, { all: { name } }]
  }

  #field(name: string): { id: CustomFieldId; kind: CustomField['kind'] } {
    let field = this.#fields.get(name)
    if (field === undefined) {
      field = { id: this.#newId() as CustomFieldId, kind: 'text' }
      this.#fields.set(name, field)
      this.#fieldNames.set(field.id, name)
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
  if (kind === 'choices') return text.split(/\s*[、,，;；/／\n]\s*/).filter((one) => one !== '')
  if (kind === 'yesNo') return /^(はい|有|あり|○|〇|◯|✓|レ|yes|true|1)$/i.test(text.trim())
  return text
}
