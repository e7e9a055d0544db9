import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { People } from '../../../src-shared/contract/members.ts'
import { orpc } from '../../api.ts'
import { useLocale } from '../../hooks/use-texts.ts'
import { checkRequest, type ListChoice } from './list-choice.ts'

/** What a list would hold and leave out, asked again with each choice. */
export function useListCheck(choice: ListChoice, who: People) {
  const input = checkRequest(choice, who, useLocale())
  return useQuery({
    ...orpc.lists.check.queryOptions({ input }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
}
