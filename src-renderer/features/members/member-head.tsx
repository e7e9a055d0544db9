import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import type { Member } from '../../../src-shared/contract/members.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useReadOnly } from '../../hooks/use-read-only.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { PersonLine } from '../../ui/person-line.tsx'
import classes from './member-panel.module.css'
import { MemberPhoto } from './member-photo.tsx'
import { useMembershipActs } from './membership-acts.tsx'
import { useTrash } from './use-trash.ts'

type MemberHeadProps = { readonly member: Member; readonly today: string }

/** Who it is, and what can be done with the membership. */
export function MemberHead({ member, today }: MemberHeadProps) {
  const t = useTexts()
  const f = useFormat()
  const dates = [
    member.joinedOn && t.members.panel.since(f.date(member.joinedOn)),
    member.leftOn && t.members.panel[member.leftOn > today ? 'leavesOn' : 'until'](f.date(member.leftOn)),
  ].filter(Boolean)

  return (
    <div className={classes.headRow}>
      <MemberPhoto member={member} />
      <div className={classes.headPerson}>
        <h2 className={classes.headTitle}>
          <PersonLine person={member} size="title" />
        </h2>
        {dates.length > 0 && (
          <div className={classes.headDates}>
            {dates.map((words) => (
              <span key={words}>{words}</span>
            ))}
          </div>
        )}
      </div>
      {!useReadOnly() && <MemberActs member={member} today={today} />}
    </div>
  )
}

function MemberActs({ member, today }: MemberHeadProps) {
  const t = useTexts()
  const { trash, restore } = useTrash()
  const { items, dialog } = useMembershipActs(member, today)
  const words = t.members.panel

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
              {items}
              <Menu.Divider />
              <Menu.Item onClick={() => void trash([member.id], words.trashed(member.name))}>{words.trash}</Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {dialog}
    </>
  )
}
