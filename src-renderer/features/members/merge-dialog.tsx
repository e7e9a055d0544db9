import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { MemberId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { type Pair, useMergeChoice } from './merge-choice.ts'
import { MergeCompare } from './merge-compare.tsx'
import { useMerge } from './use-merge.ts'

type MergeDialogProps = {
  readonly ids: readonly [MemberId, MemberId]
  readonly onClose: () => void
  readonly onMerged: () => void
}

/** Two entries of one person side by side; the one that is chosen stays. */
export function MergeDialog({ ids, onClose, onMerged }: MergeDialogProps) {
  const t = useTexts()
  const compared = useQuery(orpc.duplicates.compare.queryOptions({ input: { aId: ids[0], bId: ids[1] } }))

  return (
    <Modal
      opened
      onClose={onClose}
      title={t.duplicates.compare.title}
      size="56rem"
      closeButtonProps={{ 'aria-label': t.shell.parts.close }}
    >
      {compared.data ? (
        <Choosing {...compared.data} onClose={onClose} onMerged={onMerged} />
      ) : (
        <>
          <FailureNote error={compared.error} />
          {compared.isPending && <LoadingState />}
        </>
      )}
    </Modal>
  )
}

type ChoosingProps = Pair & {
  readonly hanging: Parameters<typeof MergeCompare>[0]['hanging']
  readonly onClose: () => void
  readonly onMerged: () => void
}

function Choosing({ a, b, hanging, onClose, onMerged }: ChoosingProps) {
  const t = useTexts()
  const pair = { a, b }
  const choice = useMergeChoice(pair)
  const { busy, error, merge } = useMerge()

  async function join(): Promise<void> {
    if (await merge(pair, choice)) onMerged()
  }

  return (
    <Stack>
      <Text>{t.duplicates.compare.intro}</Text>
      <MergeCompare pair={pair} choice={choice} hanging={hanging} />
      <FailureNote error={error} />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t.shell.parts.cancel}
        </Button>
        <Button loading={busy} onClick={() => void join()}>
          {t.duplicates.compare.do}
        </Button>
      </Group>
    </Stack>
  )
}
