import { Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { DuplicatePair } from '../../../src-shared/contract/duplicates.ts'
import { api, orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { notifyDone } from '../../ui/toasts.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import classes from './merge.module.css'
import { type Pair, useMergeChoice } from './merge-choice.ts'
import { MergeCompare } from './merge-compare.tsx'
import { useAct } from './use-act.ts'
import { useMerge } from './use-merge.ts'

type DuplicatePanelProps = {
  readonly pair: DuplicatePair
  /** Told once it is said what the two are; with the one who went into the other. */
  readonly onSettled: (goneId: string | null) => void
}

/** One pair beside the list: joined, or said to be two people. */
export function DuplicatePanel({ pair, onSettled }: DuplicatePanelProps) {
  const compared = useQuery(orpc.duplicates.compare.queryOptions({ input: { aId: pair.a.id, bId: pair.b.id } }))
  if (compared.isPending) return <LoadingState />
  if (compared.error) return <FailureNote error={compared.error} />
  return <Deciding pair={compared.data} hanging={compared.data.hanging} onSettled={onSettled} />
}

type DecidingProps = Pick<DuplicatePanelProps, 'onSettled'> & {
  readonly pair: Pair
  readonly hanging: Parameters<typeof MergeCompare>[0]['hanging']
}

function Deciding({ pair, hanging, onSettled }: DecidingProps) {
  const t = useTexts()
  const words = t.duplicates.compare
  const choice = useMergeChoice(pair)
  const { busy, error, merge } = useMerge()
  const dismissing = useAct()

  async function join(): Promise<void> {
    const gone = await merge(pair, choice)
    if (gone) onSettled(gone.id)
  }
  async function dismiss(): Promise<void> {
    const done = await dismissing.run(() => api.duplicates.dismiss({ aId: pair.a.id, bId: pair.b.id }))
    if (done === null) return
    notifyDone(words.dismissed(pair.a.name, pair.b.name), { undo: done.operationId })
    onSettled(null)
  }

  return (
    <section className={classes.panel} aria-label={words.question}>
      <div className={classes.panelBody}>
        <Title order={2} size="h3" mb={4}>
          {words.question}
        </Title>
        <Text mb="sm">{words.intro}</Text>
        <MergeCompare pair={pair} choice={choice} hanging={hanging} />
        <FailureNote error={error ?? dismissing.error} />
      </div>
      <div className={classes.panelFoot}>
        <WriteButton variant="default" loading={dismissing.busy} onClick={() => void dismiss()}>
          {words.different}
        </WriteButton>
        <WriteButton loading={busy} onClick={() => void join()}>
          {words.do}
        </WriteButton>
      </div>
    </section>
  )
}
