import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { consentPurposes } from '../../../src-shared/contract/belonging.ts'
import { genders, statuses } from '../../../src-shared/contract/members.ts'
import { groupColumnKind } from '../../../src-shared/domain/member-columns.ts'
import { schoolYears } from '../../../src-shared/domain/school-year.ts'
import { orpc } from '../../api.ts'
import type { MemberColumns } from '../../ui/use-member-columns.ts'

export interface Choice {
  readonly value: string
  readonly label: string
}

/** The values that a column can hold, where they are few and known; null where anything may be typed. */
export function useColumnChoices({ words, customFields }: MemberColumns): (column: string) => readonly Choice[] | null {
  const types = useQuery(orpc.memberTypes.list.queryOptions()).data ?? none
  const states = useQuery(orpc.memberStatuses.list.queryOptions()).data ?? none
  const tags = useQuery(orpc.tags.list.queryOptions()).data ?? none
  const groups = useQuery(orpc.groups.list.queryOptions()).data ?? none
  const offices = useQuery(orpc.offices.list.queryOptions()).data ?? none

  return useCallback(
    (column) => {
      const codes = (all: readonly string[]) => all.map((code) => ({ value: code, label: words(column, code) }))
      const kind = groupColumnKind(column)
      if (kind !== null) return groups.filter((group) => group.kind === kind).map(named)
      const field = customFields.find(({ id }) => `custom:${id}` === column)
      if (field !== undefined) {
        return field.kind === 'choice' || field.kind === 'choices' ? codes(field.choices) : null
      }
      switch (column) {
        case 'memberType':
          return types.map(named)
        case 'status':
          return [...codes(statuses), ...states.map(named)]
        case 'tags':
          return tags.map(named)
        case 'groups':
          return groups.map(named)
        case 'offices':
          return offices.map(named)
        case 'gender':
          return codes(genders)
        case 'schoolYear':
          return codes(schoolYears)
        case 'consents':
          return codes(consentPurposes.flatMap((purpose) => [`${purpose}:given`, `${purpose}:refused`]))
        case 'birthMonth':
          return months.map((month) => ({ value: String(month), label: words(column, month) }))
        default:
          return null
      }
    },
    [types, states, tags, groups, offices, words, customFields],
  )
}

const none: readonly never[] = []
const months = Array.from({ length: 12 }, (_, place) => place + 1)

function named({ id, name }: { readonly id: string; readonly name: string }): Choice {
  return { value: id, label: name }
}
