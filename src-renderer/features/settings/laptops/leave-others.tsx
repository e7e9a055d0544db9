import { Button } from '@mantine/core'
import { api } from '../../../api.ts'
import { useTexts } from '../../../hooks/use-texts.ts'
import { useConfirm } from '../../../ui/confirm.tsx'
import { FailureNote } from '../../../ui/failure-note.tsx'
import classes from '../settings.module.css'
import { useAct } from './use-act.ts'

/** For the last laptop that is left, which nobody can let in any more, and for one that leaves the others. */
export function LeaveOthers() {
  const t = useTexts().laptops.leave
  const confirm = useConfirm()
  const leave = useAct(() => api.sync.leave(), t.left)

  async function ask() {
    if (await confirm({ title: t.question, message: t.message, confirmLabel: t.act, danger: true })) leave.mutate()
  }

  return (
    <section className={classes.panel}>
      <h3>{t.title}</h3>
      <p className={classes.quiet}>{t.hint}</p>
      <div>
        <Button variant="default" loading={leave.isPending} onClick={() => void ask()}>
          {t.act}
        </Button>
      </div>
      <FailureNote error={leave.error} />
    </section>
  )
}
