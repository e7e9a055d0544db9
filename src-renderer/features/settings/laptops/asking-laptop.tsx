import { Button, Group } from '@mantine/core'
import type { Laptop } from '../../../../src-shared/contract/sync.ts'
import { api } from '../../../api.ts'
import { useRefusedLaptops } from '../../../hooks/use-refused-laptops.ts'
import { useTexts } from '../../../hooks/use-texts.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { Digits } from '../../../ui/laptops/digits.tsx'
import waiting from '../../../ui/laptops/laptops.module.css'
import { notifyDone } from '../../../ui/toasts.tsx'
import { useAct } from './use-act.ts'

/** Somebody asks to join: the digits to compare, and yes or no. */
export function AskingLaptop({ laptop }: { readonly laptop: Laptop }) {
  const t = useTexts().laptops.asking
  const { dev, label, code } = laptop
  const { refuse } = useRefusedLaptops()
  const approve = useAct(() => api.sync.approve({ dev }), t.approved(label))

  return (
    <section className={waiting.waiting} aria-label={t.title(label)}>
      <h3>{t.title(label)}</h3>
      <p>{t.hint}</p>
      <Digits code={code ?? ''} label={t.digits} />
      <FailureNote error={approve.error} />
      <Group gap="xs">
        <Button loading={approve.isPending} onClick={() => approve.mutate()}>
          {t.approve}
        </Button>
        <Button
          variant="default"
          disabled={approve.isPending}
          onClick={() => {
            refuse(dev)
            notifyDone(t.refused(label))
          }}
        >
          {t.refuse}
        </Button>
      </Group>
      <p className={waiting.quiet}>{t.refusedHint}</p>
    </section>
  )
}
