import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { Session } from '../../../src-shared/contract/activities.ts'
import type { OperationId } from '../../../src-shared/contract/values.ts'
import { api } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { notifyDone, notifyFailure } from '../../ui/toasts.tsx'
import { WriteItem } from '../../ui/write-item.tsx'
import { WritePart } from '../../ui/write-part.tsx'
import { useDays } from './use-days.ts'

/** What needs a dialog of its own. */
export type SessionAct = 'edit' | 'cancel' | 'print'

type SessionMenuProps = { readonly session: Session; readonly onOpen: (what: SessionAct) => void }

/** What else can be done with a session. */
export function SessionMenu({ session: { id, heldOn, cancelled }, onOpen }: SessionMenuProps) {
  const t = useTexts().attendance
  const words = t.sessions
  const days = useDays()

  async function act(doIt: () => Promise<{ operationId: OperationId }>, done: string) {
    try {
      const { operationId } = await doIt()
      notifyDone(done, { undo: operationId })
    } catch (error) {
      notifyFailure(error)
    }
  }

  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" size="lg" aria-label={words.more(days.long(heldOn))}>
          <IconDots size={20} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {!cancelled && (
          <WritePart>
            <Menu.Item component={Link} href={`/check-in/session/${id}`}>
              {t.desk}
            </Menu.Item>
          </WritePart>
        )}
        <WriteItem onClick={() => onOpen('edit')}>{words.edit}</WriteItem>
        <Menu.Item onClick={() => onOpen('print')}>{words.print}</Menu.Item>
        {cancelled ? (
          <WriteItem onClick={() => void act(() => api.sessions.resume({ id }), words.done.resumed)}>
            {words.resume}
          </WriteItem>
        ) : (
          <WriteItem onClick={() => onOpen('cancel')}>{words.cancel}</WriteItem>
        )}
        <WriteItem color="shu" onClick={() => void act(() => api.sessions.remove({ id }), words.done.removed)}>
          {words.remove}
        </WriteItem>
      </Menu.Dropdown>
    </Menu>
  )
}
