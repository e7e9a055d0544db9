import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { People } from '../../../src-shared/contract/members.ts'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { JoinGroupDialog } from './join-group-dialog.tsx'
import { TagsDialog } from './tags-dialog.tsx'

type MarkedBelongingProps = {
  readonly who: People
  readonly count: number
  /** The people were changed as asked. */
  readonly onDone: () => void
}

/** Puts all who are marked into a group, or tags them. */
export function MarkedBelonging({ who, count, onDone }: MarkedBelongingProps) {
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
      {asking === 'group' && today && <JoinGroupDialog {...{ who, count, today, onDone }} onClose={close} />}
      {asking === 'tags' && <TagsDialog who={who} count={count} onClose={close} onDone={onDone} />}
    </>
  )
}
