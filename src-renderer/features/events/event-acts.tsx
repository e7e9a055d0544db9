import { Button, Menu } from '@mantine/core'
import { IconDots, IconScan } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useTexts } from '../../hooks/use-texts.ts'
import { BackButton } from '../../ui/back-button.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import { WriteItem } from '../../ui/write-item.tsx'
import { CallOffDialog } from './call-off-dialog.tsx'
import { CopyDialog } from './copy-dialog.tsx'
import { useWholeEventActs } from './use-whole-event-acts.ts'
import type { WholeEvent } from './whole-event.ts'

type Asked = 'copy' | 'toTemplate' | 'cancel'

/** What can be done with a whole event. */
export function EventActs({ event }: { readonly event: WholeEvent }) {
  const t = useTexts().events
  const [, navigate] = useLocation()
  const [open, setOpen] = useState<Asked | null>(null)

  return (
    <>
      {event.template ? (
        <WriteButton onClick={() => setOpen('copy')}>{t.acts.use}</WriteButton>
      ) : (
        <WriteButton
          leftSection={<IconScan size={18} aria-hidden />}
          disabled={event.cancelled}
          onClick={() => navigate(`/check-in/event/${event.id}`)}
        >
          {t.acts.checkIn}
        </WriteButton>
      )}
      <BackButton onBack={() => navigate('/events')}>{t.back}</BackButton>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" aria-label={t.acts.more} title={t.acts.more} px="xs">
            <IconDots size={18} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <MoreActs event={event} onAsk={setOpen} />
        </Menu.Dropdown>
      </Menu>
      {(open === 'copy' || open === 'toTemplate') && (
        <CopyDialog event={event} template={open === 'toTemplate'} onClose={() => setOpen(null)} />
      )}
      {open === 'cancel' && <CallOffDialog event={event} onClose={() => setOpen(null)} />}
    </>
  )
}

interface MoreProps {
  readonly event: WholeEvent
  readonly onAsk: (what: Asked) => void
}

/** The rarer ones; a template can only be taken away. */
function MoreActs({ event, onAsk }: MoreProps) {
  const t = useTexts().events
  const acts = useWholeEventActs(event)
  const remove = <WriteItem onClick={acts.remove}>{t.acts.remove}</WriteItem>
  if (event.template) return remove
  return (
    <>
      <WriteItem onClick={acts.closeDoors}>{t.registrations.closeDoors}</WriteItem>
      <WriteItem onClick={acts.settle}>{t.registrations.settle}</WriteItem>
      <Menu.Divider />
      <WriteItem onClick={() => onAsk('copy')}>{t.acts.copy}</WriteItem>
      <WriteItem onClick={() => onAsk('toTemplate')}>{t.acts.toTemplate}</WriteItem>
      {event.startsOn !== null && <Menu.Item onClick={acts.ics}>{t.acts.ics}</Menu.Item>}
      <Menu.Divider />
      {event.cancelled ? (
        <WriteItem onClick={acts.resume}>{t.acts.resume}</WriteItem>
      ) : (
        <WriteItem onClick={() => onAsk('cancel')}>{t.acts.cancel}</WriteItem>
      )}
      {remove}
    </>
  )
}
