import { Button, Group, Loader, Modal, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { orpc } from '../../../api.ts'
import { useTexts } from '../../../hooks/use-texts.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { CodeOnPaper } from './code-on-paper.tsx'

/** For a lost sheet: new digits, once they are asked for. */
export function NewCodeDialog({ onClose }: { readonly onClose: () => void }) {
  const texts = useTexts()
  const t = texts.laptops.sheet
  const make = useMutation({ ...orpc.sync.newCode.mutationOptions(), gcTime: 0 })
  const fixed = make.isPending || make.data !== undefined

  return (
    <Modal
      opened
      onClose={onClose}
      title={make.data ? t.title : t.again}
      size="lg"
      closeOnClickOutside={false}
      closeOnEscape={!fixed}
      withCloseButton={!fixed}
      closeButtonProps={{ 'aria-label': texts.shell.parts.close }}
    >
      {make.data ? (
        <CodeOnPaper code={make.data.code} onKept={onClose} />
      ) : make.isPending ? (
        <Group gap="sm" role="status">
          <Loader size="sm" />
          <Text>{t.making}</Text>
        </Group>
      ) : (
        <Stack>
          <Text>{t.againHint}</Text>
          <FailureNote error={make.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {texts.shell.parts.cancel}
            </Button>
            <Button data-autofocus onClick={() => make.mutate(undefined)}>
              {t.make}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  )
}
