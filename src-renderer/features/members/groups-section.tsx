import { Menu } from '@mantine/core'
import { useState } from 'react'
import type { MemberOfGroup } from '../../../src-shared/contract/belonging.ts'
import type { Member } from '../../../src-shared/contract/members.ts'
import { api } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { BelongingPart } from './belonging-part.tsx'
import { JoinGroupDialog } from './join-group-dialog.tsx'
import { MembershipTermDialog } from './membership-term-dialog.tsx'
import { TermLines } from './term-lines.tsx'
import { useUndoable } from './use-undoable.ts'

type GroupsSectionProps = { readonly member: Member; readonly today: string }

/** The groups of a person, today's first. */
export function GroupsSection({ member, today }: GroupsSectionProps) {
  const t = useTexts().belonging
  const words = t.groups
  const act = useUndoable()
  const [joining, setJoining] = useState(false)
  const [changing, setChanging] = useState<MemberOfGroup | null>(null)
  const who = { ids: [member.id] }

  return (
    <BelongingPart title={words.title} add={{ label: words.join, onClick: () => setJoining(true) }}>
      <TermLines
        lines={member.groups}
        today={today}
        none={words.none}
        noneNow={words.noneNow}
        remark={({ kind, role }) => [kind, role].filter(Boolean).join('　')}
        menu={(membership, isRunning) => (
          <>
            <Menu.Item onClick={() => setChanging(membership)}>{words.change(membership.name)}</Menu.Item>
            {isRunning && membership.endsOn === null && (
              <Menu.Item
                onClick={() =>
                  void act(
                    () => api.groups.release({ groupId: membership.groupId, who, endsOn: today }),
                    words.ended(membership.name),
                  )
                }
              >
                {words.end}
              </Menu.Item>
            )}
            <Menu.Item
              onClick={() =>
                void act(() => api.groups.removeMembership({ id: membership.id }), words.takenOut(membership.name))
              }
            >
              {t.mistake}
            </Menu.Item>
          </>
        )}
      />
      {joining && (
        <JoinGroupDialog who={{ ids: [member.id] }} count={1} today={today} onClose={() => setJoining(false)} />
      )}
      {changing && <MembershipTermDialog membership={changing} onClose={() => setChanging(null)} />}
    </BelongingPart>
  )
}
