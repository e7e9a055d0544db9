import { Modal, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureState } from '../failure-state.tsx'
import { LoadingState } from '../loading-state.tsx'
import { UpdatesPanel } from './updates-panel.tsx'

/** The updates where no club is open, be it locked, damaged or not yet made: a newer version may be what helps. */
export function UpdatesDialog({ onClose }: { readonly onClose: () => void }) {
  const texts = useTexts()
  const t = texts.updates
  const status = useQuery(orpc.updates.status.queryOptions())

  return (
    <Modal
      opened
      size="xl"
      // What is fetched is not to be lost by a click beside it.
      closeOnClickOutside={false}
      onClose={onClose}
      title={t.title}
      closeButtonProps={{ 'aria-label': texts.shell.parts.close }}
    >
      {status.isError ? (
        <FailureState error={status.error} onRetry={() => void status.refetch()} />
      ) : status.data ? (
        <Stack>
          <Text>{status.data.way === 'here' ? t.intro : t.introByHand}</Text>
          <UpdatesPanel status={status.data} />
        </Stack>
      ) : (
        <LoadingState />
      )}
    </Modal>
  )
}
