import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import type { Member } from '../../../src-shared/contract/members.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { PersonLine } from '../../ui/person-line.tsx'
import { LeaveDialog } from './leave-dialog.tsx'
import classes from './member-panel.module.css'
import { RejoinDialog } from './rejoin-dialog.tsx'
import { useTrash } from './use-trash.ts'

type MemberHeadProps = { readonly member: Member; readonly today: string }

/** Who it is, and what can be done with the membership. */
export function MemberHead({ member, today }: MemberHeadProps) {
  const t = useTexts()
  const f = useFormat()
  const dates = [
    member.joinedOn && t.members.panel.since(f.date(member.joinedOn)),
    member.leftOn && t.members.panel.until(f.date(member.leftOn)),
  ].filter(Boolean)

  return (
    <div className={classes.headRow}>
      <div className={classes.headPerson}>
        <h2 className={classes.headTitle}>
          <PersonLine person={member} size="title" />
        </h2>
        {dates.length > 0 && <div className={classes.headDates}>{dates.join('　')}</div>}
      </div>
      <MemberActs member={member} today={today} />
    </div>
  )
}

const gone: readonly string[] = ['left', 'expelled', 'deceased']

function MemberActs({ member, today }: MemberHeadProps) {
  const t = useTexts()
  const [asking, setAsking] = useState<'leave' | 'rejoin' | null>(null)
  const { trash, restore } = useTrash()
  const words = t.members.panel
  const hasLeft = gone.includes(member.status)

  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={words.acts} title={words.acts}>
            <IconDots size={18} stroke={1.75} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {member.inTrash ? (
            <Menu.Item onClick={() => void restore([member.id], words.restored(member.name))}>
              {words.restore}
            </Menu.Item>
          ) : (
            <>
              {hasLeft ? (
                <Menu.Item onClick={() => setAsking('rejoin')}>{words.rejoin}</Menu.Item>
              ) : (
                <Menu.Item onClick={() => setAsking('leave')}>{words.leave}</Menu.Item>
              )}
              <Menu.Divider />
              <Menu.Item onClick={() => void trash([member.id], words.trashed(member.name))}>{words.trash}</Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {asking === 'leave' && <LeaveDialog member={member} today={today} onClose={() => setAsking(null)} />}
      {asking === 'rejoin' && <RejoinDialog member={member} today={today} onClose={() => setAsking(null)} />}
    </>
  )
}
