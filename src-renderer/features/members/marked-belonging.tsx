import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { MemberId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { JoinGroupDialog } from './join-group-dialog.tsx'
import { TagsDialog } from './tags-dialog.tsx'

type MarkedBelongingProps = {
  readonly ids: readonly MemberId[]
  /** The people were changed as asked. */
  readonly onDone: () => void
}

/** Puts all who are marked into a group, or tags them. */
export function MarkedBelonging({ ids, onDone }: MarkedBelongingProps) {
  const t = useTexts().belonging.marked
  const [asking, setAsking] = useState<'group' | 'tags' | null>(null)
  const today = useQuery(orpc.app.info.queryOptions()).data?.today
  const close = () => setAsking(null)

  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
            {t.menu}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setAsking('group')}>{t.join}</Menu.Item>
          <Menu.Item onClick={() => setAsking('tags')}>{t.tags}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asking === 'group' && today && <JoinGroupDialog ids={ids} today={today} onClose={close} onDone={onDone} />}
      {asking === 'tags' && <TagsDialog ids={ids} onClose={close} onDone={onDone} />}
    </>
  )
}
