import type { CustomField } from '../../../../src-shared/contract/members.ts'
import type { CustomFieldId, MemberTypeId } from '../../../../src-shared/contract/values.ts'
import { parseDate } from '../../../../src-shared/domain/roster-import/parse-date.ts'
import type { Op } from '../../db/change.ts'
import type { Connection } from '../../db/connection.ts'

type Value = string | number | boolean

/**
 * The club's own words in a file: its member types and fields, by name. A word not known yet gets an id at once,
 * and an op that makes it when the import is written.
 */
export class ClubTerms {
  readonly #types = new Map<string, MemberTypeId>()
  readonly #fields = new Map<string, { id: CustomFieldId; kind: CustomField['kind'] }>()
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

  fieldName(id: string): string {
    for (const [name, field] of this.#fields) if (field.id === id) return name
    return ''
  }

  /** What makes the words that were new. */
  *ops(): Generator<Op> {
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
