import { Menu } from '@mantine/core'
import { useState } from 'react'
import type { Member, Status } from '../../../src-shared/contract/members.ts'
import { api } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { notifyDone, notifyFailure } from '../../ui/toasts.tsx'
import { LeaveDialog } from './leave-dialog.tsx'
import { AdmitDialog, RejoinDialog } from './rejoin-dialog.tsx'

const acts = [
  'approve',
  'admit',
  'pause',
  'resume',
  'losePlace',
  'findPlace',
  'callOffLeave',
  'leave',
  'rejoin',
] as const
type Act = (typeof acts)[number]
type Asking = 'admit' | 'leave' | 'rejoin'

/** What can be done with a membership, by the state it is in. */
const actsOf: Record<Status, readonly Act[]> = {
  applied: ['approve', 'admit', 'leave'],
  approved: ['admit', 'leave'],
  active: ['pause', 'losePlace', 'leave'],
  paused: ['resume', 'losePlace', 'leave'],
  unknown: ['findPlace', 'leave'],
  left: ['rejoin'],
  expelled: ['rejoin'],
  deceased: ['rejoin'],
}

const nextStatus = {
  approve: 'approved',
  pause: 'paused',
  resume: 'active',
  losePlace: 'unknown',
  findPlace: 'active',
} as const satisfies Partial<Record<Act, Status>>

/** The acts of a person's menu, and the dialogs that they open. */
export function useMembershipActs(member: Member, today: string) {
  const words = useTexts().members.acts
  const [asking, setAsking] = useState<Asking | null>(null)
  const isPlanned = member.leftOn !== null && member.leftOn > today && actsOf[member.status].includes('leave')
  const offered = actsOf[member.status].map((act) => (act === 'leave' && isPlanned ? 'callOffLeave' : act))

  async function run(work: () => Promise<{ readonly operationId: string }>, done: string): Promise<void> {
    try {
      const { operationId } = await work()
      notifyDone(done, { undo: operationId })
    } catch (error) {
      notifyFailure(error)
    }
  }

  function start(act: Act): void {
    if (act === 'admit' || act === 'leave' || act === 'rejoin') return setAsking(act)
    const done = words.done[act](member.name)
    if (act === 'callOffLeave') return void run(() => api.members.rejoin({ id: member.id, joinedOn: null }), done)
    void run(() => api.members.update({ id: member.id, fields: { status: nextStatus[act] } }), done)
  }

  const dialogProps = { member, today, onClose: () => setAsking(null) }
  return {
    items: offered.map((act) => (
      <Menu.Item key={act} onClick={() => start(act)}>
        {words[act]}
      </Menu.Item>
    )),
    dialog: (
      <>
        {asking === 'admit' && <AdmitDialog {...dialogProps} />}
        {asking === 'leave' && <LeaveDialog {...dialogProps} />}
        {asking === 'rejoin' && <RejoinDialog {...dialogProps} />}
      </>
    ),
  }
}
