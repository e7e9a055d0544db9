import { Button, Menu, Modal, Stack, Text, TextInput } from '@mantine/core'
import { IconDots, IconScan } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useLocation } from 'wouter'
import { api } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { useConfirm } from '../../ui/confirm.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { notifyDone, notifyFailure } from '../../ui/toasts.tsx'
import { CallOffDialog } from './call-off-dialog.tsx'
import type { WholeEvent } from './whole-event.ts'

/** What can be done with a whole event. */
export function EventActs({ event }: { readonly event: WholeEvent }) {
  const t = useTexts().events
  const [, navigate] = useLocation()
  const confirm = useConfirm()
  const [open, setOpen] = useState<'copy' | 'toTemplate' | 'cancel' | null>(null)

  async function resume() {
    const { operationId } = await api.events.resume({ id: event.id })
    notifyDone(t.done.resumed, { undo: operationId })
  }
  async function remove() {
    if (!(await confirm({ title: t.removing.title, message: t.removing.message, confirmLabel: t.removing.act }))) return
    const { operationId } = await api.events.remove({ id: event.id })
    navigate('/events')
    notifyDone(t.done.removed, { undo: operationId })
  }
  async function ics() {
    const { file } = await api.events.ics({ id: event.id })
    saveFile(file, file.name)
  }

  return (
    <>
      <Button variant="default" onClick={() => navigate('/events')}>
        {t.back}
      </Button>
      {event.template ? (
        <Button onClick={() => setOpen('copy')}>{t.acts.use}</Button>
      ) : (
        <Button
          leftSection={<IconScan size={18} aria-hidden />}
          disabled={event.cancelled}
          onClick={() => navigate(`/check-in/event/${event.id}`)}
        >
          {t.acts.checkIn}
        </Button>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" aria-label={t.acts.more} title={t.acts.more} px="xs">
            <IconDots size={18} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {!event.template && <Menu.Item onClick={() => setOpen('copy')}>{t.acts.copy}</Menu.Item>}
          {!event.template && <Menu.Item onClick={() => setOpen('toTemplate')}>{t.acts.toTemplate}</Menu.Item>}
          {!event.template && event.startsOn !== null && (
            <Menu.Item onClick={() => void ics().catch(notifyFailure)}>{t.acts.ics}</Menu.Item>
          )}
          {!event.template &&
            (event.cancelled ? (
              <Menu.Item onClick={() => void resume().catch(notifyFailure)}>{t.acts.resume}</Menu.Item>
            ) : (
              <Menu.Item onClick={() => setOpen('cancel')}>{t.acts.cancel}</Menu.Item>
            ))}
          <Menu.Item onClick={() => void remove().catch(notifyFailure)}>{t.acts.remove}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {(open === 'copy' || open === 'toTemplate') && (
        <CopyDialog event={event} template={open === 'toTemplate'} onClose={() => setOpen(null)} />
      )}
      {open === 'cancel' && <CallOffDialog event={event} onClose={() => setOpen(null)} />}
    </>
  )
}

interface CopyProps {
  readonly event: WholeEvent
  readonly template: boolean
  readonly onClose: () => void
}

function CopyDialog({ event, template, onClose }: CopyProps) {
  const texts = useTexts()
  const t = texts.events
  const [, navigate] = useLocation()
  const [name, setName] = useState(event.name)
  const [startsOn, setStartsOn] = useState<string | null>(null)
  const copy = useMutation({
    mutationFn: () => api.events.copy({ id: event.id, name, startsOn, template }),
    onSuccess: ({ id, operationId }) => {
      onClose()
      navigate(`/events/${id}/form`)
      notifyDone(t.done.copied, { undo: operationId })
    },
  })

  function onSubmit(submit: FormEvent): void {
    submit.preventDefault()
    if (name.trim() !== '') copy.mutate()
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t.copying.title}
      closeButtonProps={{ 'aria-label': texts.shell.parts.close }}
    >
      <form onSubmit={onSubmit}>
        <Stack>
          <TextInput
            label={t.copying.name}
            value={name}
            onChange={(typed) => setName(typed.currentTarget.value)}
            required
            data-autofocus
          />
          {!template && <DateField label={t.copying.on} value={startsOn} onChange={setStartsOn} />}
          <Text size="sm" c="dimmed">
            {t.copying.hint}
          </Text>
          <FailureNote error={copy.error} />
          <Button type="submit" loading={copy.isPending} disabled={name.trim() === ''}>
            {t.copying.go}
          </Button>
        </Stack>
      </form>
    </Modal>
  )
}
