import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import type { Laptop } from '../../../../src-shared/contract/sync.ts'
import { api } from '../../../api.ts'
import { useTexts } from '../../../hooks/use-texts.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { Digits } from '../../../ui/laptops/digits.tsx'
import waiting from '../../../ui/laptops/laptops.module.css'
import { RefuseLaptop } from './refuse-laptop.tsx'
import { useAct } from './use-act.ts'

interface Props {
  readonly laptop: Laptop
  readonly onRenewed: (code: string) => void
}

/** Somebody asks to join: the digits to compare, and yes or no. */
export function AskingLaptop({ laptop, onRenewed }: Props) {
  const texts = useTexts()
  const t = texts.laptops.asking
  const { dev, label, code, invitation } = laptop
  const approve = useAct(() => api.sync.approve({ dev }), t.approved(label))
  const [refusing, setRefusing] = useState(false)

  return (
    <section className={waiting.waiting} aria-label={t.title(label)}>
      <h3>{t.title(label)}</h3>
      {invitation !== null && invitation !== 'open' && <p>{texts.invitations.asking[invitation]}</p>}
      <p>{t.hint}</p>
      <Digits code={code ?? ''} label={t.digits} />
      <FailureNote error={approve.error} />
      <Group gap="xs">
        <Button loading={approve.isPending} onClick={() => approve.mutate()}>
          {t.approve}
        </Button>
        <Button variant="default" disabled={approve.isPending} onClick={() => setRefusing(true)}>
          {t.refuse}
        </Button>
      </Group>
      {refusing && <RefuseLaptop laptop={laptop} onClose={() => setRefusing(false)} onRenewed={onRenewed} />}
    </section>
  )
}
