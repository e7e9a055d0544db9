import { Button, SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Filter } from '../../../src-shared/contract/filters.ts'
import { type Proposal, proposalKinds, twiceKinds } from '../../../src-shared/contract/proposals.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { BackButton } from '../../ui/back-button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProposalList } from './proposal-list.tsx'
import classes from './proposals.module.css'

type Kind = Proposal['kind']

const withinThirtyDays: Filter = { column: 'expiresOn', test: 'withinDays', values: [30] }
const expiringSoon = `/members?where=${encodeURIComponent(JSON.stringify(withinThirtyDays))}`

/** What the rules of the club suggest, kind by kind; nothing happens until somebody accepts it. */
export function ProposalsScreen() {
  const t = useTexts().proposals
  const f = useFormat()
  const [, go] = useLocation()
  const [chosen, setChosen] = useState<Kind | null>(null)
  const all = useQuery(orpc.proposals.list.queryOptions({ input: { limit: 1 } }))

  if (all.isPending) return <LoadingState />
  if (all.isError) return <FailureState error={all.error} onRetry={() => void all.refetch()} />
  const { counts, total } = all.data
  const offered = proposalKinds.filter((kind) => (counts[kind] ?? 0) > 0)
  const kind = offered.find((each) => each === chosen) ?? offered[0]

  return (
    <div className={classes.screen}>
      <PageHeader title={t.title} count={t.count(f.number(total))}>
        <Button variant="default" onClick={() => go(expiringSoon)}>
          {t.expiring}
        </Button>
        <BackButton onBack={() => go('/members')}>{t.back}</BackButton>
      </PageHeader>
      {kind === undefined ? (
        <EmptyState title={t.nothing} message={t.nothingHint} />
      ) : (
        <>
          {!isTwice(kind) && <p className={classes.intro}>{t.intro}</p>}
          <SegmentedControl
            className={classes.kinds ?? ''}
            aria-label={t.kinds.label}
            value={kind}
            onChange={(value) => setChosen(offered.find((each) => each === value) ?? null)}
            data={offered.map((each) => ({
              value: each,
              label: `${t.kinds[each]} ${f.number(counts[each] ?? 0)}`,
            }))}
          />
          <ProposalList key={kind} kind={kind} />
        </>
      )}
    </div>
  )
}

/** What laptops did twice is no matter of the club's rules. */
function isTwice(kind: Kind): boolean {
  return (twiceKinds as readonly Kind[]).includes(kind)
}
