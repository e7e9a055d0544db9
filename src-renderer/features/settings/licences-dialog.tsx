import { Modal, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { TextToRead } from '../../ui/text-to-read.tsx'

/** Whose work is in this program, in the words of each licence. */
export function LicencesDialog({ onClose }: { readonly onClose: () => void }) {
  const texts = useTexts()
  const t = texts.settings.about.parts
  const found = useQuery(orpc.app.licences.queryOptions({ gcTime: 0, staleTime: Number.POSITIVE_INFINITY }))

  return (
    <Modal
      opened
      size="xl"
      onClose={onClose}
      title={t.title}
      closeButtonProps={{ 'aria-label': texts.shell.parts.close }}
    >
      {found.isError ? (
        <FailureState error={found.error} onRetry={() => void found.refetch()} />
      ) : found.isPending ? (
        <LoadingState />
      ) : found.data.text === null ? (
        <Text>{t.notBuilt}</Text>
      ) : (
        <Stack>
          <Text>{t.message}</Text>
          <TextToRead label={t.title} text={found.data.text} />
        </Stack>
      )}
    </Modal>
  )
}
