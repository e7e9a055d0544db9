import { useState } from 'react'
import type { Member } from '../../../src-shared/contract/members.ts'
import { api } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { MembershipDialog } from './membership-dialog.tsx'

type RejoinDialogProps = {
  readonly member: Member
  readonly today: string
  readonly onClose: () => void
}

export function RejoinDialog({ member, today, onClose }: RejoinDialogProps) {
  const words = useTexts().members.rejoin
  const [joinedOn, setJoinedOn] = useState<string | null>(today)

  return (
    <MembershipDialog
      title={words.title(member.name)}
      date={{ label: words.date, value: joinedOn, onChange: setJoinedOn, hint: words.dateHint }}
      doLabel={words.do}
      doneMessage={words.done(member.name)}
      act={() => api.members.rejoin({ id: member.id, joinedOn })}
      onClose={onClose}
    />
  )
}

/** Whoever applied becomes a member. */
export function AdmitDialog({ member, today, onClose }: RejoinDialogProps) {
  const words = useTexts().members.admit
  const [joinedOn, setJoinedOn] = useState<string | null>(member.joinedOn ?? today)

  return (
    <MembershipDialog
      title={words.title(member.name)}
      date={{ label: words.date, value: joinedOn, onChange: setJoinedOn, hint: words.dateHint }}
      doLabel={words.do}
      doneMessage={words.done(member.name)}
      act={() => api.members.update({ id: member.id, fields: { status: 'active', joinedOn } })}
      onClose={onClose}
    />
  )
}
