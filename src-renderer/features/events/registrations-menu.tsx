import { Button, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { api } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { notifyDone, notifyFailure } from '../../ui/toasts.tsx'
import type { WholeEvent } from './whole-event.ts'

/** What closes an event: who did not come is said, and the fees are settled. */
export function RegistrationsMenu({ eventId }: { readonly eventId: WholeEvent['id'] }) {
  const t = useTexts().events
  const words = t.registrations
  const f = useFormat()

  async function closeDoors() {
    const { operationId, count } = await api.registrations.closeDoors({ eventId })
    notifyDone(count === 0 ? words.noneAway : words.did(f.number(count)), { undo: operationId })
  }
  async function settle() {
    const { operationId, charged, takenBack } = await api.registrations.settle({ eventId })
    const said = operationId === null ? words.settledNothing : words.settled(f.number(charged), f.number(takenBack))
    notifyDone(said, { undo: operationId })
  }

  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" aria-label={t.acts.more} title={t.acts.more} px="xs">
          <IconDots size={18} aria-hidden />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void closeDoors().catch(notifyFailure)}>{words.closeDoors}</Menu.Item>
        <Menu.Item onClick={() => void settle().catch(notifyFailure)}>{words.settle}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
