import { Button } from '@mantine/core'
import { useState } from 'react'
import { isTold, type Proposal } from '../../../src-shared/contract/proposals.ts'
import { api } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { notifyDone, notifyFailure } from '../../ui/toasts.tsx'
import classes from './proposals.module.css'
import { RenewForm } from './renew-form.tsx'

type ProposalActsProps = {
  readonly kind: Proposal['kind']
  /** Of the marked ones. */
  readonly keys: readonly string[]
  readonly onDone: () => void
  readonly onClear: () => void
}

const mostAtOnce = 1000

/** What can be done with all that is marked. */
export function ProposalActs({ kind, keys, onDone, onClear }: ProposalActsProps) {
  const t = useTexts().proposals
  const f = useFormat()
  const [busy, setBusy] = useState(false)

  async function act(
    write: (keys: string[]) => Promise<{ readonly operationId: string }>,
    said: (count: string) => string,
  ): Promise<void> {
    setBusy(true)
    const operations: string[] = []
    try {
      for (let first = 0; first < keys.length; first += mostAtOnce) {
        const { operationId } = await write(keys.slice(first, first + mostAtOnce))
        operations.push(operationId)
      }
      notifyDone(said(f.number(keys.length)), { undo: operations })
      onDone()
    } catch (error) {
      notifyFailure(error)
    } finally {
      setBusy(false)
    }
  }

  if (keys.length === 0) return <p className={classes.acts}>{isTold(kind) ? t.nothingSeen : t.nothingMarked}</p>
  return (
    <div className={classes.acts}>
      <span className={classes.marked}>{t.marked(f.number(keys.length))}</span>
      {kind === 'expired' && (
        <RenewForm
          busy={busy}
          onRenew={(until) => void act((some) => api.proposals.accept({ keys: some, until }), t.renewed)}
        />
      )}
      {!isTold(kind) && (
        <Button
          variant={kind === 'expired' ? 'default' : 'filled'}
          loading={busy}
          onClick={() => void act((some) => api.proposals.accept({ keys: some }), t.accepted)}
        >
          {t.accept[kind]}
        </Button>
      )}
      <Button
        variant="default"
        disabled={busy}
        onClick={() => void act((some) => api.proposals.decline({ keys: some }), isTold(kind) ? t.wasSeen : t.declined)}
      >
        {isTold(kind) ? t.seen[kind] : t.decline}
      </Button>
      <Button variant="subtle" color="gray" onClick={onClear}>
        {t.clear}
      </Button>
    </div>
  )
}
