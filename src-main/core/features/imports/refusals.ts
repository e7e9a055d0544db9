import type { RefusedChanges } from '../../../../src-shared/contract/imports.ts'
import type { MemberFields } from '../../../../src-shared/contract/members.ts'
import type { ClubTerms } from './club-terms.ts'
import type { JudgedCharge } from './import-dues.ts'
import type { RelationChange } from './import-relations.ts'

type Changes = Partial<MemberFields>

const spokenNames: Readonly<Record<string, string>> = {
  memberTypeId: 'memberType',
  householdId: 'household',
  statusId: 'statusName',
}
const names: ReadonlySet<string> = new Set(['familyName', 'givenName', 'fullName'])

/** What a human does not want written, cell by cell and field by field. */
export class Refusals {
  readonly #cells = new Map<number, Set<string>>()
  readonly #fields: ReadonlySet<string>

  constructor({ cells, fields }: RefusedChanges) {
    this.#fields = new Set(fields)
    for (const { row, field } of cells) this.#cells.set(row, (this.#cells.get(row) ?? new Set()).add(field))
  }

  get isEmpty(): boolean {
    return this.#fields.size === 0 && this.#cells.size === 0
  }

  get fields(): ReadonlySet<string> {
    return this.#fields
  }

  get cells(): ReadonlyMap<number, ReadonlySet<string>> {
    return this.#cells
  }

  refuses(row: number, field: string): boolean {
    return this.#fields.has(field) || this.refusesCell(row, field)
  }

  refusesCell(row: number, field: string): boolean {
    return this.#cells.get(row)?.has(field) ?? false
  }

  /** The type of somebody after a row: that of the file, unless it is refused. */
  typeLeft<T>(
    row: number,
    { isNew }: { readonly isNew: boolean },
    types: { readonly before: T; readonly after: T },
  ): T {
    const isRefused = isNew ? this.refusesCell(row, 'memberType') : this.refuses(row, 'memberType')
    return isRefused ? types.before : types.after
  }

  /** What is left of the changes to somebody who is there. */
  leftOf(row: number, changes: Changes, terms: ClubTerms): Changes {
    if (this.isEmpty) return changes
    return withoutFields(changes, terms, (field) => this.refuses(row, field))
  }

  /** Of a new person single cells can be refused, but not the name. */
  leftOfNew(row: number, fields: Changes, terms: ClubTerms): Changes {
    if (!this.#cells.has(row)) return fields
    return withoutFields(fields, terms, (field) => !names.has(field) && this.refusesCell(row, field))
  }

  /** What is left of what becomes of groups, offices and tags; of somebody new only single cells are refused. */
  relationsLeft(
    row: number,
    changes: readonly RelationChange[],
    { isNew }: { isNew: boolean },
  ): readonly RelationChange[] {
    if (this.isEmpty) return changes
    return changes.filter(({ field }) => !(isNew ? this.refusesCell(row, field) : this.refuses(row, field)))
  }

  marked(row: number, charges: readonly JudgedCharge[]): readonly JudgedCharge[] {
    if (this.isEmpty) return charges
    return charges.map((charge) =>
      this.refuses(row, charge.dues.field) ? { ...charge, dues: { ...charge.dues, refused: true } } : charge,
    )
  }
}

/** The fields of a change as a preview names them. */
export function changedNames(changes: Changes, terms: ClubTerms): string[] {
  return Object.keys(changes).flatMap((field) =>
    field === 'custom'
      ? Object.keys(changes.custom ?? {}).map((id) => customName(id, terms))
      : [spokenNames[field] ?? field],
  )
}

export function customName(id: string, terms: ClubTerms): string {
  return `custom:${terms.fieldName(id)}`
}

function withoutFields(changes: Changes, terms: ClubTerms, isRefused: (field: string) => boolean): Changes {
  const { custom, ...plain } = changes
  const left = Object.entries(plain).filter(([field]) => !isRefused(spokenNames[field] ?? field))
  const leftCustom = Object.entries(custom ?? {}).filter(([id]) => !isRefused(customName(id, terms)))
  return {
    ...Object.fromEntries(left),
    ...(leftCustom.length === 0 ? {} : { custom: Object.fromEntries(leftCustom) }),
  } as Changes
}
