import { Button, Group } from '@mantine/core'
import type { Laptop } from '../../../../src-shared/contract/sync.ts'
import { api } from '../../../api.ts'
import { useTexts } from '../../../hooks/use-texts.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { Digits } from '../../../ui/laptops/digits.tsx'
import waiting from '../../../ui/laptops/laptops.module.css'
import { useAct } from './use-act.ts'

/** Somebody asks to join: the digits to compare, and yes or no. */
export function AskingLaptop({ laptop }: { readonly laptop: Laptop }) {
  const texts = useTexts()
  const t = texts.laptops.asking
  const { dev, label, code, invitation } = laptop
  const approve = useAct(() => api.sync.approve({ dev }), t.approved(label))
  const refuse = useAct(() => api.sync.refuse({ dev }), t.refused(label))
  const busy = approve.isPending || refuse.isPending

  return (
    <section className={waiting.waiting} aria-label={t.title(label)}>
      <h3>{t.title(label)}</h3>
      {invitation !== null && invitation !== 'open' && <p>{texts.invitations.asking[invitation]}</p>}
      <p>{t.hint}</p>
      <Digits code={code ?? ''} label={t.digits} />
      <FailureNote error={approve.error ?? refuse.error} />
      <Group gap="xs">
        <Button loading={approve.isPending} disabled={busy} onClick={() => approve.mutate()}>
          {t.approve}
        </Button>
        <Button variant="default" loading={refuse.isPending} disabled={busy} onClick={() => refuse.mutate()}>
          {t.refuse}
        </Button>
      </Group>
      <p className={waiting.quiet}>{t.refusedHint}</p>
    </section>
  )
}
