import type { Outputs } from '../../../../src-shared/contract/inferred.ts'
import { groupKindOf } from '../../../../src-shared/domain/roster-import/relation-target.ts'
import type { JudgedMember } from './judge-rows.ts'
import type { Refusals } from './refusals.ts'

type Preview = Outputs['imports']['preview']

interface NewName {
  readonly field: string
  readonly name: string
  readonly rows: { readonly row: number; readonly isNew: boolean }[]
}

/** The groups, offices and tags that would be made, each with the rows that ask for it. */
export class NewNames {
  readonly #names = new Map<string, NewName>()

  add({ row, state, relations }: JudgedMember): void {
    for (const { field, before, after } of relations) {
      for (const { id, key, name } of after) {
        if (id !== null || before.some((place) => place.key === key)) continue
        const known = this.#names.get(`${field} ${key}`) ?? { field, name, rows: [] }
        this.#names.set(`${field} ${key}`, known)
        known.rows.push({ row, isNew: state === 'new' })
      }
    }
  }

  /** With how many people would be in each, without those of whom it is refused. */
  left(refusals: Refusals): Pick<Preview, 'newGroups' | 'newOffices' | 'newTags'> {
    const counted = [...this.#names.values()].flatMap(({ field, name, rows }) => {
      const taken = rows.filter(({ row, isNew }) =>
        isNew ? !refusals.refusesCell(row, field) : !refusals.refuses(row, field),
      )
      return taken.length === 0 ? [] : [{ field, name, count: taken.length }]
    })
    const named = (wanted: string) =>
      counted.flatMap(({ field, name, count }) => (field === wanted ? [{ name, count }] : []))
    const newGroups = counted.flatMap(({ field, name, count }) => {
      const kind = groupKindOf(field)
      return kind === null ? [] : [{ kind, name, count }]
    })
    return { newGroups, newOffices: named('office'), newTags: named('tags') }
  }
}
