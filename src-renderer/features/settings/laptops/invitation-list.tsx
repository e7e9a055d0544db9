import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Invitation } from '../../../../src-shared/contract/sync.ts'
import { api, orpc } from '../../../api.ts'
import { useFormat } from '../../../hooks/use-format.ts'
import { useTexts } from '../../../hooks/use-texts.ts'
import { useConfirm } from '../../../ui/confirm.tsx'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { FramedList } from '../../../ui/framed-list.tsx'
import classes from '../settings.module.css'
import { InvitationDialog } from './invitation-dialog.tsx'
import styles from './laptops.module.css'
import { useAct } from './use-act.ts'

/** Letting a laptop in beforehand: those that were made, and making one. */
export function InvitationList() {
  const t = useTexts().invitations
  const [making, setMaking] = useState(false)
  const { data: invitations = [], error } = useQuery(orpc.sync.invitations.queryOptions())
  return (
    <section className={classes.panel}>
      <h3>{t.title}</h3>
      <p className={classes.quiet}>{t.hint}</p>
      <FailureNote error={error} />
      {invitations.length > 0 && (
        <FramedList>
          {invitations.map((invitation) => (
            <InvitationEntry key={invitation.id} invitation={invitation} />
          ))}
        </FramedList>
      )}
      <div>
        <Button variant="default" onClick={() => setMaking(true)}>
          {t.act}
        </Button>
      </div>
      {making && <InvitationDialog onClose={() => setMaking(false)} />}
    </section>
  )
}

function InvitationEntry({ invitation }: { readonly invitation: Invitation }) {
  const t = useTexts().invitations
  const f = useFormat()
  const confirm = useConfirm()
  const { id, state, actor, laptop, madeAt, usedBy } = invitation
  const withdraw = useAct(() => api.sync.withdraw({ id }), t.withdrawn)
  const until = t.until(`${f.dayMonth(invitation.until)} ${f.time(invitation.until)}`)
  const outcome = state === 'open' ? until : state === 'used' ? t.usedBy(usedBy ?? '') : t.states[state]

  async function ask() {
    const question = { title: t.withdrawQuestion, message: t.withdrawMessage, confirmLabel: t.withdraw }
    if (await confirm(question)) withdraw.mutate()
  }

  return (
    <li className={styles.place}>
      <div className={styles.placeText}>
        <p>{outcome}</p>
        <p className={classes.quiet}>{t.madeBy(actor, laptop, `${f.dayMonth(madeAt)} ${f.time(madeAt)}`)}</p>
        <FailureNote error={withdraw.error} />
      </div>
      {state === 'open' && (
        <Button
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={`${t.withdraw}: ${until}`}
          loading={withdraw.isPending}
          onClick={() => void ask()}
        >
          {t.withdraw}
        </Button>
      )}
    </li>
  )
}
