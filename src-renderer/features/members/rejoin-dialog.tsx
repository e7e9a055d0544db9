import { Button, Group, Modal, Stack } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Member } from '../../../src-shared/contract/members.ts'
import { api } from '../../api.ts'
import { useEnterMovesOn } from '../../hooks/use-enter-moves-on.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { DateField } from '../../ui/date-field.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { notifyDone } from '../../ui/toasts.tsx'
import { useAct } from './use-act.ts'

type RejoinDialogProps = {
  readonly member: Member
  readonly today: string
  readonly onClose: () => void
}

export function RejoinDialog({ member, today, onClose }: RejoinDialogProps) {
  const t = useTexts()
  const words = t.members.rejoin
  const [joinedOn, setJoinedOn] = useState<string | null>(today)
  const [unreadable, setUnreadable] = useState(false)
  const { busy, error, run } = useAct()

  async function rejoin(): Promise<void> {
    if (unreadable) return
    const done = await run(() => api.members.rejoin({ id: member.id, joinedOn }))
    if (done === null) return
    notifyDone(words.done(member.name), { undo: done.operationId })
    onClose()
  }
  function onSubmit(event: FormEvent): void {
    event.preventDefault()
    void rejoin()
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={words.title(member.name)}
      closeButtonProps={{ 'aria-label': t.shell.parts.close }}
    >
      <form onSubmit={onSubmit} onKeyDownCapture={useEnterMovesOn(() => void rejoin())} noValidate>
        <Stack>
          <DateField
            label={words.date}
            value={joinedOn}
            onChange={setJoinedOn}
            onUnreadable={setUnreadable}
            hint={words.dateHint}
          />
          <FailureNote error={error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t.shell.parts.cancel}
            </Button>
            <Button type="submit" loading={busy}>
              {words.do}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
