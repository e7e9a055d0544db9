import { Button, Center } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useUndo } from '../../ui/use-undo.tsx'
import { entriesByDay } from './entries-by-day.ts'
import classes from './history.module.css'
import { HistoryEntry } from './history-entry.tsx'

const pageSize = 100

/** All that was done, newest first, as sentences; each can be taken back. */
export function HistoryScreen() {
  const t = useTexts()
  const f = useFormat()
  const { undo, dialog } = useUndo()
  const list = useInfiniteQuery(
    orpc.history.list.infiniteOptions({
      input: (offset: number) => ({ offset, limit: pageSize }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const shown = pages.reduce((sum, page) => sum + page.entries.length, 0)
        return shown < last.total ? shown : undefined
      },
    }),
  )

  if (list.isPending) return <LoadingState />
  if (list.isError) return <FailureState error={list.error} onRetry={() => void list.refetch()} />

  const entries = list.data.pages.flatMap((page) => page.entries)
  const total = list.data.pages[0]?.total ?? 0
  return (
    <div className={classes.screen}>
      <PageHeader title={t.history.title} count={t.history.count(f.number(total))} />
      {total === 0 && <EmptyState message={t.history.empty} />}
      {entriesByDay(entries, f.day).map(({ day, entries }) => (
        <section key={day} aria-label={day} className={classes.day}>
          <h2 className={classes.date}>{day}</h2>
          <ol className={classes.list}>
            {entries.map((entry) => (
              <HistoryEntry key={entry.operationId} entry={entry} onUndo={undo} />
            ))}
          </ol>
        </section>
      ))}
      {list.hasNextPage && (
        <Center>
          <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t.history.more}
          </Button>
        </Center>
      )}
      {dialog}
    </div>
  )
}
