import { Button } from '@mantine/core'
import type { Laptop } from '../../../../src-shared/contract/sync.ts'
import { api } from '../../../api.ts'
import { useFormat } from '../../../hooks/use-format.ts'
import { useTexts } from '../../../hooks/use-texts.ts'
import { useConfirm } from '../../../ui/confirm.tsx'
import { FailureNote } from '../../../ui/failure-note.tsx'
import table from '../../../ui/plain-table.module.css'
import { LaptopName } from './laptop-name.tsx'
import { LaptopNotes, useLaptopNotes } from './laptop-notes.tsx'
import styles from './laptops.module.css'
import { RenewedCode } from './renewed-code.tsx'
import { timeSince } from './time-since.ts'
import { useAct } from './use-act.ts'

const COLUMNS = 5

interface Props {
  readonly laptop: Laptop
  readonly canChange: boolean
}

export function LaptopRow({ laptop, canChange }: Props) {
  const texts = useTexts().laptops
  const t = texts.list
  const { label, self, state, series, held, code } = laptop
  const acts = useLaptopActs(laptop)
  const notes = useLaptopNotes(laptop, { canChange })

  return (
    <>
      <tr data-noted={notes.length > 0 || undefined}>
        <th scope="row" className={`${table.wide} ${styles.laptop}`}>
          <LaptopName laptop={laptop} canChange={canChange} />
          <FailureNote error={acts.error} />
          {acts.newCode !== null && <RenewedCode code={acts.newCode} onKept={acts.keptCode} />}
        </th>
        <td>{t.states[state]}</td>
        <td>{series === null ? t.unknown : series === '' ? t.noSeries : series}</td>
        <td className={styles.when}>{useLastWord(laptop)}</td>
        <td className={styles.acts}>
          {canChange && state === 'member' && !self && (
            <Button
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={`${t.remove}: ${label}`}
              loading={acts.busy}
              onClick={() => void acts.remove()}
            >
              {t.remove}
            </Button>
          )}
          {canChange && state === 'removed' && held > 0 && (
            <Button variant="default" size="sm" loading={acts.busy} onClick={() => void acts.accept()}>
              {t.accept}
            </Button>
          )}
          {canChange && code !== null && (
            <Button variant="default" size="sm" loading={acts.busy} onClick={() => void acts.approve()}>
              {texts.asking.approve}
            </Button>
          )}
        </td>
      </tr>
      <LaptopNotes notes={notes} columns={COLUMNS} />
    </>
  )
}

/** 「3 日前」: when another last wrote anything that is here. */
function useLastWord({ self, lastWordAt }: Laptop): string {
  const { ago: t, list } = useTexts().laptops
  const f = useFormat()
  if (self) return list.unknown
  if (lastWordAt === null) return t.never
  const { unit, count } = timeSince(lastWordAt, Date.now())
  return unit === 'now' ? t.now : t[unit](f.number(count))
}

function useLaptopActs({ dev, label, code }: Laptop) {
  const texts = useTexts().laptops
  const t = texts.list
  const confirm = useConfirm()
  const removing = useAct(() => api.sync.remove({ dev }), t.removed(label))
  const accepting = useAct(() => api.sync.accept({ dev }), t.accepted)
  const approving = useAct(() => api.sync.approve({ dev }), texts.asking.approved(label))

  async function remove() {
    const message = <RemovalWords />
    if (await confirm({ title: t.removeQuestion(label), message, confirmLabel: t.remove, danger: true }))
      removing.mutate()
  }
  async function accept() {
    const question = { title: t.acceptQuestion(label), message: t.acceptMessage, confirmLabel: t.accept }
    if (await confirm(question)) accepting.mutate()
  }
  async function approve() {
    const message = `${texts.asking.hint} ${code?.slice(0, 3)} ${code?.slice(3)}`
    if (await confirm({ title: texts.asking.title(label), message, confirmLabel: texts.asking.approve }))
      approving.mutate()
  }

  return {
    ...{ remove, accept, approve },
    newCode: removing.data?.code ?? null,
    keptCode: removing.reset,
    busy: removing.isPending || accepting.isPending || approving.isPending,
    error: removing.error ?? accepting.error ?? approving.error,
  }
}

/** What removing a laptop does, and what it does not. */
function RemovalWords() {
  const t = useTexts().laptops.list
  return (
    <ul className={styles.points}>
      {t.removeWhat.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
