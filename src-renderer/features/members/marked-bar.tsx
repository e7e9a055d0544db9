import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import type { People } from '../../../src-shared/contract/members.ts'
import type { MemberId } from '../../../src-shared/contract/values.ts'
import { api } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useProgress } from '../../hooks/use-progress.ts'
import { useReadOnly } from '../../hooks/use-read-only.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { useConfirm } from '../../ui/confirm.tsx'
import { ProgressPanel } from '../../ui/progress-panel.tsx'
import { notifyDone, notifyFailure } from '../../ui/toasts.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import { actInPages, type PagesDone } from './act-in-pages.ts'
import { BulkDialog } from './bulk-dialog.tsx'
import { ListMarkedButton } from './list-marked-button.tsx'
import { MarkedBelonging } from './marked-belonging.tsx'
import classes from './roster.module.css'

type MarkedBarProps = {
  readonly who: People
  readonly count: number
  /** The same people one by one, for an act that needs them so. */
  readonly findIds: () => Promise<readonly MemberId[]>
  readonly inTrash: boolean
  readonly onClear: () => void
  readonly onMerge: () => void
  readonly onCopy: () => void
}

/** So many take a while: how far it is stands on the screen. */
const many = 1000

/** What can be done with the people who are marked. */
export function MarkedBar({ who, count, findIds, inTrash, onClear, onMerge, onCopy }: MarkedBarProps) {
  const t = useTexts()
  const f = useFormat()
  const confirm = useConfirm()
  const readOnly = useReadOnly()
  const work = useProgress<PagesDone>()
  const [changing, setChanging] = useState(false)
  const words = t.members.marked
  const shown = f.number(count)

  async function actOnAll(act: 'trash' | 'restore', say: (count: string) => string): Promise<void> {
    const call = (page: MemberId[]) => api.members[act]({ ids: page })
    const done = await work.start(async (signal) => actInPages(await findIds(), call, signal))
    if (done === null) return
    if (done.failure !== null) return notifyFailure(done.failure)
    notifyDone(say(f.number(done.count)), { undo: done.operationIds })
    onClear()
  }
  async function trashAll(): Promise<void> {
    const question = { title: words.trashTitle(shown), message: words.trashMessage, confirmLabel: words.trash }
    if (await confirm(question)) await actOnAll('trash', words.trashed)
  }

  return (
    <section className={classes.marked} aria-label={words.count(shown)}>
      <strong aria-live="polite">{words.count(shown)}</strong>
      {inTrash ? (
        <WriteButton variant="default" disabled={work.running} onClick={() => void actOnAll('restore', words.restored)}>
          {words.restore}
        </WriteButton>
      ) : (
        <>
          <WriteButton onClick={() => setChanging(true)}>{t.edits.bulk.open}</WriteButton>
          {!readOnly && <MarkedBelonging who={who} count={count} onDone={onClear} />}
          <ListMarkedButton who={who} count={count} />
          <Button variant="default" onClick={onCopy}>
            {t.edits.copy}
          </Button>
          {count === 2 && (
            <WriteButton variant="default" onClick={onMerge}>
              {words.merge}
            </WriteButton>
          )}
          <WriteButton variant="default" disabled={work.running} onClick={() => void trashAll()}>
            {words.trash}
          </WriteButton>
        </>
      )}
      <Button variant="subtle" color="gray" ml="auto" onClick={onClear}>
        {words.clear}
      </Button>
      {changing && (
        <BulkDialog who={who} count={count} onClose={() => setChanging(false)} onDone={() => setChanging(false)} />
      )}
      <Modal
        opened={work.running && count > many}
        onClose={work.cancel}
        withCloseButton={false}
        closeOnClickOutside={false}
        padding={0}
      >
        <ProgressPanel
          title={inTrash ? words.restoring : words.trashing}
          progress={work.progress}
          hint={words.stopHint}
          onCancel={work.cancel}
        />
      </Modal>
    </section>
  )
}
