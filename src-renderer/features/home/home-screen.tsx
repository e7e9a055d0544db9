import { Button } from '@mantine/core'
import { IconCash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { orpc } from '../../api.ts'
import { useReadOnly } from '../../hooks/use-read-only.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { NameCard } from '../../ui/name-card.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { DuesPanel } from './dues-panel.tsx'
import { EmptyHome } from './empty-home.tsx'
import classes from './home.module.css'
import { MembersPanel } from './members-panel.tsx'
import { RecentPanel } from './recent-panel.tsx'
import { TodoPanel } from './todo-panel.tsx'

/** What to do today, and how the club stands. */
export function HomeScreen() {
  const t = useTexts()
  const [, go] = useLocation()
  const readOnly = useReadOnly()
  const counts = useQuery(orpc.members.counts.queryOptions())

  if (counts.isPending) return <LoadingState />
  if (counts.isError) return <FailureState error={counts.error} onRetry={() => void counts.refetch()} />
  if (counts.data.all === 0 && !readOnly) return <EmptyHome />

  return (
    <div className={classes.home}>
      <PageHeader title={t.home.title}>
        {!readOnly && (
          <Button leftSection={<IconCash size={18} aria-hidden />} onClick={() => go('/dues/desk')}>
            {t.home.takePayments}
          </Button>
        )}
      </PageHeader>
      {!readOnly && <NameCard />}
      <div className={classes.columns}>
        <div className={classes.column}>
          {!readOnly && <TodoPanel counts={counts.data} />}
          <RecentPanel />
        </div>
        <div className={classes.column}>
          <DuesPanel />
          <MembersPanel counts={counts.data} />
        </div>
      </div>
    </div>
  )
}
