import { Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Member } from '../../../src-shared/contract/members.ts'
import { api, orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { MembershipDialog } from './membership-dialog.tsx'
import { OpenMattersList } from './open-matters-list.tsx'

type LeaveDialogProps = {
  readonly member: Member
  readonly today: string
  readonly onClose: () => void
}

const kinds = ['left', 'expelled', 'deceased'] as const
type Kind = (typeof kinds)[number]

/** Today, ago or on a day ahead; what is still open with the person stands below. */
export function LeaveDialog({ member, today, onClose }: LeaveDialogProps) {
  const t = useTexts()
  const words = t.members.leave
  const [leftOn, setLeftOn] = useState<string | null>(member.leftOn ?? today)
  const [kind, setKind] = useState<Kind>('left')
  const [reason, setReason] = useState(member.leaveReason)
  const [endTerms, setEndTerms] = useState(true)
  const isAhead = leftOn !== null && leftOn > today
  const tooEarly = leftOn !== null && member.joinedOn !== null && leftOn < member.joinedOn
  const matters = useQuery(
    orpc.members.openMatters.queryOptions({ input: { id: member.id, ...(leftOn && { on: leftOn }) } }),
  ).data
  const hint = isAhead ? words.aheadHint : words.dateHint
  const status = isAhead ? 'left' : kind

  return (
    <MembershipDialog
      title={words.title(member.name)}
      date={{
        label: words.date,
        value: leftOn,
        onChange: setLeftOn,
        hint,
        remark: () => hint,
        problem: tooEarly && t.members.form.problems.leftBeforeJoined,
        missing: words.needsDate,
      }}
      doLabel={isAhead ? words.plan : words.do}
      doneMessage={isAhead ? words.planned(member.name) : words.done(member.name)}
      act={() => api.members.leave({ id: member.id, leftOn: leftOn ?? today, reason, status, endTerms })}
      onClose={onClose}
    >
      <Select
        label={words.kind}
        data={kinds.map((value) => ({ value, label: t.fields.statuses[value] }))}
        value={status}
        disabled={isAhead}
        onChange={(value) => setKind(kinds.find((each) => each === value) ?? 'left')}
      />
      <TextInput label={words.reason} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      {matters && <OpenMattersList matters={matters} endTerms={endTerms} onEndTerms={setEndTerms} />}
    </MembershipDialog>
  )
}
