import { Alert, Button, Group } from '@mantine/core'
import { useLocation } from 'wouter'
import type { Member } from '../../../src-shared/contract/members.ts'
import { api } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { notifyDone, notifyFailure } from '../../ui/toasts.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import classes from './member-panel.module.css'
import { useTrash } from './use-trash.ts'

/** What is unusual about this entry: it lies in the trash, or became part of another. */
export function MemberNotices({ member }: { readonly member: Member }) {
  const t = useTexts()
  const [, go] = useLocation()
  const { restore } = useTrash()
  const words = t.members.panel

  async function unmerge(): Promise<void> {
    try {
      const { operationId } = await api.members.unmerge({ id: member.id })
      notifyDone(words.unmerged(member.name), { undo: operationId })
    } catch (error) {
      notifyFailure(error)
    }
  }

  if (member.mergedInto !== null) {
    return (
      <Alert color="ai" variant="light" className={classes.notice} title={words.merged}>
        <Group gap="xs">
          <Button variant="default" onClick={() => go(`/members/${member.mergedInto}`)}>
            {words.openSurvivor}
          </Button>
          <WriteButton variant="default" onClick={() => void unmerge()}>
            {words.unmerge}
          </WriteButton>
        </Group>
      </Alert>
    )
  }
  if (!member.inTrash) return null
  return (
    <Alert color="ai" variant="light" className={classes.notice} title={words.inTrash}>
      <WriteButton variant="default" onClick={() => void restore([member.id], words.restored(member.name))}>
        {words.restore}
      </WriteButton>
    </Alert>
  )
}
