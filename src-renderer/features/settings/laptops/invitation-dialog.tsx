import { Button, Group, Loader, Modal, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { orpc } from '../../../api.ts'
import { useTexts } from '../../../hooks/use-texts.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { CodeOnPaper } from './code-on-paper.tsx'
import styles from './laptops.module.css'

/** What an invitation is and what it gives away, then its digits, which are nowhere but here. */
export function InvitationDialog({ onClose }: { readonly onClose: () => void }) {
  const texts = useTexts()
  const t = texts.invitations
  const queries = useQueryClient()
  const make = useMutation({
    ...orpc.sync.invite.mutationOptions(),
    gcTime: 0,
    onSuccess: () => queries.invalidateQueries({ queryKey: orpc.sync.key() }),
  })
  const fixed = make.isPending || make.data !== undefined

  return (
    <Modal
      opened
      onClose={onClose}
      title={make.data ? t.sheet.title : t.make.title}
      size="lg"
      closeOnClickOutside={false}
      closeOnEscape={!fixed}
      withCloseButton={!fixed}
      closeButtonProps={{ 'aria-label': texts.shell.parts.close }}
    >
      {make.data ? (
        <CodeOnPaper code={make.data.code} until={make.data.until} onKept={onClose} />
      ) : make.isPending ? (
        <Group gap="sm" role="status">
          <Loader size="sm" />
          <Text>{t.make.making}</Text>
        </Group>
      ) : (
        <Stack>
          <ul className={styles.points}>
            {t.make.what.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <FailureNote error={make.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {texts.shell.parts.cancel}
            </Button>
            <Button data-autofocus onClick={() => make.mutate(undefined)}>
              {t.make.act}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  )
}
