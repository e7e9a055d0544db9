import { Anchor, Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { ProgressPanel } from '../../ui/progress-panel.tsx'
import { SecretForm } from '../../ui/secret-form.tsx'
import { useRestore } from './use-restore.ts'

interface Props {
  readonly file: File
  readonly onClose: () => void
}

/** A backup that was opened with the program, or picked in its menu: brought back once somebody agrees. */
export function WishedRestore({ file, onClose }: Props) {
  const t = useTexts()
  const words = t.desktop.restore
  const { work, locked, error, choose, unlock } = useRestore()
  const close = () => !work.running && onClose()
  const done = (brought: boolean) => brought && onClose()

  return (
    <Modal opened onClose={close} title={words.title} closeButtonProps={{ 'aria-label': t.shell.parts.close }}>
      {work.running ? (
        <ProgressPanel
          title={t.start.restoring}
          hint={t.start.restoringHint}
          progress={work.progress}
          onCancel={work.cancel}
        />
      ) : locked ? (
        <Stack>
          <Text>{t.protection.unlock.backup(locked.name)}</Text>
          <SecretForm
            ways={locked.ways}
            busy={false}
            error={error}
            onSecret={(secret) => void unlock(secret).then(done)}
            other={
              <Anchor component="button" type="button" size="sm" onClick={onClose}>
                {t.protection.unlock.cancel}
              </Anchor>
            }
          />
        </Stack>
      ) : (
        <Stack>
          <Text>{words.message(file.name)}</Text>
          <FailureNote error={error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t.shell.parts.cancel}
            </Button>
            <Button data-autofocus onClick={() => void choose(file).then(done)}>
              {words.act}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  )
}
