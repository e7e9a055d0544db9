import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { DuplicatePair, FoundDuplicates } from '../../../src-shared/contract/duplicates.ts'
import { api } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useProgress } from '../../hooks/use-progress.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { BackButton } from '../../ui/back-button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureState } from '../../ui/failure-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProgressPanel } from '../../ui/progress-panel.tsx'
import { DuplicatePairs } from './duplicate-pairs.tsx'
import { DuplicatePanel } from './duplicate-panel.tsx'
import classes from './merge.module.css'
import roster from './roster.module.css'

/** 重なりを探す: pairs that may be one person, the surest first, to be joined or told apart. */
export function DuplicatesPage() {
  const t = useTexts()
  const f = useFormat()
  const [, go] = useLocation()
  const words = t.duplicates
  const { found, pairs, search, settle } = useFoundPairs()
  const [at, setAt] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const chosen = pairs[Math.min(at, pairs.length - 1)]
  const { running, progress, error, cancel } = search

  const isThere = !running && chosen !== undefined
  useEffect(() => {
    if (isThere) list.current?.focus()
  }, [isThere])

  function settled(goneId: string | null): void {
    if (chosen) settle(chosen, goneId)
    list.current?.focus()
  }

  return (
    <div className={roster.screen}>
      <div className={roster.main}>
        <PageHeader title={words.title} count={found ? words.count(f.number(pairs.length)) : undefined}>
          {!running && (
            <Button variant={chosen ? 'default' : 'filled'} onClick={search.begin}>
              {found ? words.again : words.start}
            </Button>
          )}
          <BackButton onBack={() => go('/members')}>{words.back}</BackButton>
        </PageHeader>
        {running && (
          <ProgressPanel title={words.searching} progress={progress} hint={words.searchingHint} onCancel={cancel} />
        )}
        {!running && error !== null && <FailureState error={error} onRetry={search.begin} />}
        {!running && error === null && chosen === undefined && (
          <EmptyState message={found === null ? words.intro : found.total === 0 ? words.none : words.noneLeft} />
        )}
        {!running && chosen && (
          <>
            {found && found.total > found.pairs.length && (
              <p className={classes.why}>{words.more(f.number(found.pairs.length), f.number(found.total))}</p>
            )}
            <div className={classes.body}>
              <DuplicatePairs ref={list} pairs={pairs} chosen={chosen} onChoose={setAt} />
              <DuplicatePanel key={`${chosen.a.id} ${chosen.b.id}`} pair={chosen} onSettled={settled} />
            </div>
          </>
        )}
      </div>
    </div>
  )
}

/** The result of one search, less the pairs that have been settled since. */
function useFoundPairs() {
  const queries = useQueryClient()
  const { start, ...search } = useProgress<FoundDuplicates>()
  const [found, setFound] = useState<FoundDuplicates | null>(null)
  const [pairs, setPairs] = useState<readonly DuplicatePair[]>([])

  const begin = useCallback(async () => {
    const result = await start((signal) => api.duplicates.find(undefined, { signal }))
    if (result === null) return
    setFound(result)
    setPairs(result.pairs)
  }, [start])
  // The search is what one comes here for.
  useEffect(() => void begin(), [begin])

  return {
    found,
    pairs,
    search: { ...search, begin: () => void begin() },
    /** Whoever was joined to another is in no other pair any more. */
    settle: (pair: DuplicatePair, goneId: string | null) => {
      setPairs((before) => before.filter((one) => one !== pair && one.a.id !== goneId && one.b.id !== goneId))
      void queries.invalidateQueries()
    },
  }
}
