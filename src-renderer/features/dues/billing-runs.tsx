import { Button, Group, Text } from '@mantine/core'
import { IconLock, IconLockOpen } from '@tabler/icons-react'
import { type UseQueryResult, useMutation } from '@tanstack/react-query'
import type { BillingRun } from '../../../src-shared/contract/dues.ts'
import { api, orpc } from '../../api.ts'
import { useFiscalYearWords } from '../../hooks/use-fiscal-year-words.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { useConfirm } from '../../ui/confirm.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureState } from '../../ui/failure-state.tsx'
import { FramedList } from '../../ui/framed-list.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { Money } from '../../ui/money.tsx'
import { notifyDone, notifyFailure } from '../../ui/toasts.tsx'
import css from './billing-runs.module.css'

/** What was charged so far, run by run; each is taken back as long as nothing was paid on it, or locked. */
export function BillingRuns({ runs }: { runs: UseQueryResult<BillingRun[]> }) {
  const t = useTexts().billing.runs
  if (runs.error) return <FailureState error={runs.error} onRetry={() => void runs.refetch()} />
  if (!runs.data) return <LoadingState />
  if (runs.data.length === 0) return <EmptyState message={t.none} />
  return (
    <>
      <FramedList>
        {runs.data.map((run) => (
          <RunLine key={run.id} run={run} />
        ))}
      </FramedList>
      <Text size="sm" c="dimmed">
        {t.lockHint}
      </Text>
    </>
  )
}

function RunLine({ run }: { run: BillingRun }) {
  const t = useTexts().billing.runs
  const f = useFormat()
  const { yearWords } = useFiscalYearWords()
  const confirm = useConfirm()
  const isLocked = run.lockedOn !== null
  const lock = useMutation(
    (isLocked ? orpc.dues.unlockRun : orpc.dues.lockRun).mutationOptions({
      onSuccess: ({ operationId }) => notifyDone(isLocked ? t.unlockedNow : t.lockedNow, { undo: operationId }),
      onError: notifyFailure,
    }),
  )
  const what = t.what(yearWords(run.fiscalYear), run.feeNames)
  const remarks = [
    t.ranOn(f.date(run.ranOn)),
    t.charges(f.number(run.charges)),
    ...(run.allocated === 0 ? [] : [t.paid(f.money(run.allocated))]),
    t.open(f.money(run.open)),
    ...(run.touched === 0 ? [] : [t.touched(f.number(run.touched))]),
    ...(run.lockedOn === null ? [] : [t.locked(f.date(run.lockedOn))]),
  ]

  async function takeBack(): Promise<void> {
    const message = t.takeBackMessage(what, f.number(run.charges), f.money(run.amount))
    if (!(await confirm({ title: t.takeBackQuestion, message, confirmLabel: t.takeBack }))) return
    try {
      const { operationId, count } = await api.dues.takeBack({ runId: run.id })
      notifyDone(t.takenBack(f.number(count)), { undo: operationId })
    } catch (error) {
      notifyFailure(error)
    }
  }

  return (
    <li className={css.run}>
      <div className={css.words}>
        <p className={css.what}>{what}</p>
        <p className={css.remarks}>{remarks.join(' ｜ ')}</p>
      </div>
      <span className={css.amount}>
        <Money amount={run.amount} />
      </span>
      <Group gap={8} wrap="nowrap">
        <Button
          variant="subtle"
          size="sm"
          leftSection={isLocked ? <IconLockOpen size={16} aria-hidden /> : <IconLock size={16} aria-hidden />}
          loading={lock.isPending}
          onClick={() => lock.mutate({ runId: run.id })}
        >
          {isLocked ? t.unlock : t.lock}
        </Button>
        <Button variant="default" size="sm" disabled={isLocked || run.touched > 0} onClick={() => void takeBack()}>
          {t.takeBack}
        </Button>
      </Group>
    </li>
  )
}
