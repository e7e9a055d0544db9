import { Button } from '@mantine/core'
import type { MemberId } from '../../../src-shared/contract/values.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { useConfirm } from '../../ui/confirm.tsx'
import classes from './roster.module.css'
import { useTrash } from './use-trash.ts'

type MarkedBarProps = {
  readonly ids: readonly MemberId[]
  readonly inTrash: boolean
  readonly onClear: () => void
  readonly onMerge: () => void
}

const most = 1000

/** What can be done with the people who are marked. */
export function MarkedBar({ ids, inTrash, onClear, onMerge }: MarkedBarProps) {
  const t = useTexts()
  const f = useFormat()
  const confirm = useConfirm()
  const { trash, restore } = useTrash()
  const words = t.members.marked
  const count = f.number(ids.length)
  const tooMany = ids.length > most

  async function trashAll(): Promise<void> {
    const question = {
      title: words.trashTitle(count),
      message: words.trashMessage,
      confirmLabel: words.trash,
    }
    if ((await confirm(question)) && (await trash([...ids], words.trashed(count)))) onClear()
  }
  async function restoreAll(): Promise<void> {
    if (await restore([...ids], words.restored(count))) onClear()
  }

  return (
    <section className={classes.marked} aria-label={words.count(count)}>
      <strong aria-live="polite">{words.count(count)}</strong>
      {inTrash ? (
        <Button variant="default" disabled={tooMany} onClick={() => void restoreAll()}>
          {words.restore}
        </Button>
      ) : (
        <Button variant="default" disabled={tooMany} onClick={() => void trashAll()}>
          {words.trash}
        </Button>
      )}
      {ids.length === 2 && !inTrash && (
        <Button variant="default" onClick={onMerge}>
          {words.merge}
        </Button>
      )}
      {tooMany && <span>{words.tooMany}</span>}
      <Button variant="subtle" color="gray" ml="auto" onClick={onClear}>
        {words.clear}
      </Button>
    </section>
  )
}
