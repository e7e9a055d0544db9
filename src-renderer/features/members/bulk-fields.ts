import type { CustomField } from '../../../src-shared/contract/custom-fields.ts'
import type { MemberStatus } from '../../../src-shared/contract/groups.ts'
import { genders, presentStatuses } from '../../../src-shared/contract/members.ts'
import { editKindOf, isSharedColumn } from '../../../src-shared/domain/editable-columns.ts'
import { memberColumns } from '../../../src-shared/domain/member-columns.ts'
import type { Texts } from '../../../src-shared/texts/texts.ts'

export const tieActs = ['addTags', 'removeTags', 'addToGroups', 'removeFromGroups'] as const
export type TieAct = (typeof tieActs)[number]

export function isTieAct(what: string): what is TieAct {
  return (tieActs as readonly string[]).includes(what)
}

/** The columns that many people may have in common, as a form would name them; the renewal first. */
export function sharedColumns(customFields: readonly CustomField[]): readonly string[] {
  const fixed = Object.keys(memberColumns).filter((key) => isSharedColumn(key) && key !== 'expiresOn')
  const own = customFields.map(({ id }) => `custom:${id}`).filter((key) => editKindOf(key, customFields) !== null)
  return ['expiresOn', ...fixed, ...own]
}

export type Choice = { readonly value: string; readonly label: string }

type Known = {
  readonly types: readonly { readonly name: string }[]
  readonly statuses: readonly MemberStatus[]
  readonly customFields: readonly CustomField[]
}

/** The words that a cell of a column can hold, where these are few; null where it is written freely. */
export function choicesOf(column: string, known: Known, t: Texts): readonly Choice[] | null {
  const same = (value: string): Choice => ({ value, label: value })
  if (column === 'memberType') return known.types.map(({ name }) => same(name))
  if (column === 'gender') return genders.map((value) => ({ value, label: t.fields.genders[value] }))
  if (column === 'status') {
    const own = known.statuses.map(({ name }) => same(name))
    const plain = [...presentStatuses, 'left', 'expelled', 'deceased'] as const
    return [...own, ...plain.map((value) => ({ value, label: t.fields.statuses[value] }))]
  }
  const field = known.customFields.find(({ id }) => column === `custom:${id}`)
  if (field?.kind === 'yesNo') {
    return [
      { value: 'yes', label: t.fields.yes },
      { value: 'no', label: t.fields.no },
    ]
  }
  return field?.kind === 'choice' ? field.choices.map(same) : null
}
