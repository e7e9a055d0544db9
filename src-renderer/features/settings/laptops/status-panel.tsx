import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import type { Exchanged, SyncStatus } from '../../../../src-shared/contract/sync.ts'
import { api, orpc } from '../../../api.ts'
import { useFormat } from '../../../hooks/use-format.ts'
import { useProgress } from '../../../hooks/use-progress.ts'
import { useTexts } from '../../../hooks/use-texts.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { notifyDone } from '../../../ui/toasts.tsx'
import classes from '../settings.module.css'
import styles from './laptops.module.css'

/** How things stand, in one sentence, with what can be done about it. */
export function StatusPanel({ status }: { readonly status: SyncStatus }) {
  const texts = useTexts()
  const t = texts.laptops.status
  const f = useFormat()
  const [, go] = useLocation()
  const queries = useQueryClient()
  const work = useProgress<Exchanged>()
  const { doneAt, trouble } = status
  const kind = status.places.find((place) => place.trouble !== null)?.kind
  const sentence = texts.laptops.state({
    ...status,
    doneAt: doneAt === null ? null : `${f.dayMonth(doneAt)} ${f.time(doneAt)}`,
    trouble: trouble === null ? null : texts.laptops.trouble(trouble, kind),
  })

  async function run() {
    const done = await work.start((signal) => api.sync.run(undefined, { signal }))
    await queries.invalidateQueries({ queryKey: orpc.sync.key() })
    if (done?.trouble === null) notifyDone(t.done(f.number(done.received), f.number(done.sent)))
  }

  return (
    <section className={classes.panel}>
      <p className={styles.state} role="status" data-state={status.state}>
        {sentence}
      </p>
      <FailureNote error={work.error} />
      <div className={classes.foot}>
        {status.decisions > 0 && <Button onClick={() => go('/conflicts')}>{t.decide}</Button>}
        <Button variant="default" loading={work.running} onClick={() => void run()}>
          {t.run}
        </Button>
        {work.running && (
          <Button variant="subtle" color="gray" onClick={work.cancel}>
            {texts.progress.cancel}
          </Button>
        )}
      </div>
    </section>
  )
}
