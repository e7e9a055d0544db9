import { Button } from '@mantine/core'
import { useLocation } from 'wouter'
import type { MemberId } from '../../../src-shared/contract/values.ts'
import { setPeopleToList } from '../../hooks/people-to-list.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'

/** So many can be named one by one; more are chosen by a filter. */
const MOST = 1000

/** A list of the people who are marked, and of nobody else. */
export function ListMarkedButton({ ids }: { readonly ids: readonly MemberId[] }) {
  const t = useTexts().lists
  const f = useFormat()
  const [, go] = useLocation()

  function choose() {
    setPeopleToList({ who: { ids: [...ids] }, name: t.markedPeople(f.number(ids.length)) })
    go('/lists')
  }

  return (
    <Button variant="default" disabled={ids.length > MOST} onClick={choose}>
      {t.title}
    </Button>
  )
}
