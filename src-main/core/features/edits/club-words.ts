import type { CustomField } from '../../../../src-shared/contract/custom-fields.ts'
import type { MemberFields, Status } from '../../../../src-shared/contract/members.ts'
import { statuses } from '../../../../src-shared/contract/members.ts'
import type {
  GroupId,
  HouseholdId,
  MemberStatusId,
  MemberTypeId,
  TagId,
} from '../../../../src-shared/contract/values.ts'
import { foldText } from '../../../../src-shared/domain/fold.ts'
import type { Connection } from '../../db/connection.ts'

type OwnField = Pick<CustomField, 'id' | 'name' | 'kind' | 'choices' | 'required'>

const there = 'deleted = 0 AND created_dev IS NOT NULL'

/** The club's own words that a cell may say: types, states, tags, groups, households and fields, by name however it is written. */
export class ClubWords {
  readonly fields: ReadonlyMap<string, OwnField>
  readonly #types: Names<MemberTypeId>
  readonly #statuses: Names<MemberStatusId>
  readonly #standsFor: ReadonlyMap<string, Status>
  readonly #tags: Names<TagId>
  readonly #groups: Names<GroupId>
  readonly #kinds: ReadonlyMap<string, string>
  readonly #households: Names<HouseholdId>

  constructor(db: Connection) {
    const named = <Id extends string>(table: string) =>
      new Names(db.rows<{ id: Id; name: string }>(`SELECT id, name FROM ${table} WHERE ${there}`))
    this.#types = named<MemberTypeId>('member_type')
    this.#statuses = named<MemberStatusId>('member_status')
    this.#tags = named<TagId>('tag')
    this.#groups = named<GroupId>('member_group')
    this.#households = named<HouseholdId>('household')
    const meanings = db.rows<{ id: string; standsFor: Status }>(
      `SELECT id, stands_for FROM member_status WHERE ${there}`,
    )
    this.#standsFor = new Map(meanings.map(({ id, standsFor }) => [id, standsFor]))
    const kinds = db.rows<{ id: string; kind: string }>(`SELECT id, kind FROM member_group WHERE ${there}`)
    this.#kinds = new Map(kinds.map(({ id, kind }) => [id, kind]))
    this.fields = new Map(ownFields(db).map((field) => [field.id, field]))
  }

  type(name: string): MemberTypeId | undefined {
    return this.#types.only(name)
  }

  /** A state by the club's own name, or by the program's code. */
  status(name: string): Pick<MemberFields, 'status' | 'statusId'> | undefined {
    const statusId = this.#statuses.only(name)
    const standsFor = statusId && this.#standsFor.get(statusId)
    if (standsFor !== undefined) return { status: standsFor, statusId: statusId ?? null }
    const code = statuses.find((each) => each === name)
    return code && { status: code, statusId: null }
  }

  tag(name: string): TagId | undefined {
    return this.#tags.only(name)
  }

  group(name: string, kind: string | null): GroupId | undefined {
    return this.#groups.only(name, (id) => kind === null || this.#kinds.get(id) === kind)
  }

  household(name: string): HouseholdId | undefined {
    return this.#households.only(name)
  }

  typeName(id: string | null): string {
    return this.#types.nameOf(id)
  }

  householdName(id: string | null): string {
    return this.#households.nameOf(id)
  }

  /** As the roster shows it: by the club's name while that stands for the state, otherwise by the code. */
  statusWord({ status, statusId }: Pick<MemberFields, 'status' | 'statusId'>): string {
    const isMeant = statusId !== null && this.#standsFor.get(statusId) === status
    return isMeant ? this.#statuses.nameOf(statusId) : status
  }

  tagName(id: string): string {
    return this.#tags.nameOf(id)
  }

  groupName(id: string): string {
    return this.#groups.nameOf(id)
  }

  isOfKind(groupId: string, kind: string | null): boolean {
    return kind === null || this.#kinds.get(groupId) === kind
  }
}

/** Rows by name; a name that two rows bear means neither. */
class Names<Id extends string> {
  readonly #ids = new Map<string, Id[]>()
  readonly #names = new Map<string, string>()

  constructor(rows: readonly { id: Id; name: string }[]) {
    for (const { id, name } of rows) {
      this.#names.set(id, name)
      const key = foldText(name)
      this.#ids.set(key, [...(this.#ids.get(key) ?? []), id])
    }
  }

  only(name: string, isMeant: (id: Id) => boolean = () => true): Id | undefined {
    const found = (this.#ids.get(foldText(name)) ?? []).filter(isMeant)
    if (found.length < 2) return found[0]
    const exact = found.filter((id) => this.#names.get(id) === name.trim())
    return exact.length === 1 ? exact[0] : undefined
  }

  nameOf(id: string | null): string {
    return id === null ? '' : (this.#names.get(id) ?? '')
  }
}

function ownFields(db: Connection): OwnField[] {
  return db
    .rows<Omit<OwnField, 'choices' | 'required'> & { choices: string; required: 0 | 1 }>(
      `SELECT id, name, kind, choices, required FROM custom_field WHERE ${there}`,
    )
    .map(({ choices, required, ...field }) => ({ ...field, choices: JSON.parse(choices), required: required === 1 }))
}
