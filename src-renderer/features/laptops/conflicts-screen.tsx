import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Conflict } from '../../../src-shared/contract/sync.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { BackButton } from '../../ui/back-button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ConflictCard } from './conflict-card.tsx'
import classes from './laptops.module.css'

/** What two laptops wrote without knowing of each other; nothing waits for a decision. */
export function ConflictsScreen() {
  const t = useTexts().laptops.conflicts
  const f = useFormat()
  const [, go] = useLocation()
  const list = useQuery(orpc.conflicts.list.queryOptions())
  const [putOff, setPutOff] = useState<readonly string[]>([])
  if (list.isPending) return <LoadingState />
  if (list.isError) return <FailureState error={list.error} onRetry={() => void list.refetch()} />

  const back = () => go('/settings/laptops')
  if (list.data.length === 0)
    return (
      <div className={classes.screen}>
        <PageHeader title={t.title} />
        <EmptyState title={t.nothing} message={t.nothingHint} action={{ label: t.back, onClick: back }} />
      </div>
    )

  return (
    <div className={classes.screen}>
      <PageHeader title={t.title} count={t.count(f.number(list.data.length))}>
        <BackButton onBack={back}>{t.back}</BackButton>
      </PageHeader>
      <p className={classes.lead}>{t.lead}</p>
      {list.data.map((conflict) => {
        const key = keyOf(conflict)
        const isPutOff = putOff.includes(key)
        const turn = () => setPutOff(isPutOff ? putOff.filter((each) => each !== key) : [...putOff, key])
        return <ConflictCard key={key} conflict={conflict} folded={isPutOff} onFold={turn} />
      })}
    </div>
  )
}

function keyOf({ table, row, group }: Conflict): string {
  return `${table} ${row} ${group}`
}
