import { Button } from '@mantine/core'
import { useLocation } from 'wouter'
import type { People } from '../../../src-shared/contract/members.ts'
import { setPeopleToList } from '../../hooks/people-to-list.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'

/** So many can be named one by one; more are chosen by a filter. */
const MOST = 1000

/** A list of the people who are marked, and of nobody else. */
export function ListMarkedButton({ who, count }: { readonly who: People; readonly count: number }) {
  const t = useTexts().lists
  const f = useFormat()
  const [, go] = useLocation()

  function choose() {
    setPeopleToList({ who, name: t.markedPeople(f.number(count)) })
    go('/lists')
  }

  return (
    <Button variant="default" disabled={'ids' in who && count > MOST} onClick={choose}>
      {t.title}
    </Button>
  )
}
