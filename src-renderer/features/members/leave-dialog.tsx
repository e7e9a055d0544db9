import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Member } from '../../../src-shared/contract/members.ts'
import { api } from '../../api.ts'
import { useEnterMovesOn } from '../../hooks/use-enter-moves-on.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { DateField } from '../../ui/date-field.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { notifyDone } from '../../ui/toasts.tsx'
import { useAct } from './use-act.ts'

type LeaveDialogProps = {
  readonly member: Member
  readonly today: string
  readonly onClose: () => void
}

const kinds = ['left', 'expelled', 'deceased'] as const

export function LeaveDialog({ member, today, onClose }: LeaveDialogProps) {
  const t = useTexts()
  const words = t.members.leave
  const [leftOn, setLeftOn] = useState<string | null>(today)
  const [kind, setKind] = useState<(typeof kinds)[number]>('left')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, error, run } = useAct()
  const tooEarly = leftOn !== null && member.joinedOn !== null && leftOn < member.joinedOn

  async function leave(): Promise<void> {
    setTried(true)
    if (leftOn === null || tooEarly) return
    const done = await run(() => api.members.leave({ id: member.id, leftOn, reason, status: kind }))
    if (done === null) return
    notifyDone(words.done(member.name), { undo: done.operationId })
    onClose()
  }
  function onSubmit(event: FormEvent): void {
    event.preventDefault()
    void leave()
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={words.title(member.name)}
      closeButtonProps={{ 'aria-label': t.shell.parts.close }}
    >
      <form onSubmit={onSubmit} onKeyDownCapture={useEnterMovesOn(() => void leave())} noValidate>
        <Stack>
          <DateField
            label={words.date}
            value={leftOn}
            onChange={setLeftOn}
            hint={words.dateHint}
            remark={() => words.dateHint}
            error={
              (tooEarly && t.members.form.problems.leftBeforeJoined) || (tried && leftOn === null && words.needsDate)
            }
          />
          <Select
            label={words.kind}
            data={kinds.map((value) => ({
              value,
              label: t.fields.statuses[value],
            }))}
            value={kind}
            onChange={(value) => setKind(kinds.find((each) => each === value) ?? 'left')}
          />
          <TextInput label={words.reason} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
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
