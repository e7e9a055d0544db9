import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { OperationId } from '../../../src-shared/contract/values.ts'
import { editKindOf } from '../../../src-shared/domain/editable-columns.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { applyEdit } from '../../ui/apply-edit.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { EditChanges, EditProblems } from './edit-changes.tsx'
import classes from './edits.module.css'
import { useCellWords } from './merge-words.tsx'
import { type PastedBlock, pastedBlock } from './pasted-edit.ts'
import { useAct } from './use-act.ts'
import { useEditWords } from './use-edit-words.ts'
import type { AskedPaste } from './use-roster-editing.ts'

const mostRows = 1000

type PasteDialogProps = {
  readonly asked: AskedPaste
  readonly onEnd: (operationId: OperationId | null, said: string) => void
}

/** What a pasted block would change, cell by cell, before any of it is written. */
export function PasteDialog({ asked, onEnd }: PasteDialogProps) {
  const t = useTexts()
  const words = t.edits.paste
  const { customFields } = useEditWords()
  const isTooMuch = asked.block.length > mostRows
  const people = useQuery({
    queryKey: ['paste', asked.block],
    queryFn: () => asked.rows(asked.block.length),
    enabled: !isTooMuch,
    gcTime: 0,
  })
  const isEditable = (column: string) => editKindOf(column, customFields) !== null
  const pasted = people.data && pastedBlock(asked.block, people.data, asked.columns, isEditable)

  return (
    <Modal
      opened
      onClose={() => onEnd(null, '')}
      title={words.title}
      size="56rem"
      closeButtonProps={{ 'aria-label': t.shell.parts.close }}
    >
      {isTooMuch && <Text>{words.tooMany}</Text>}
      <FailureNote error={people.error} />
      {pasted ? <Checking pasted={pasted} onEnd={onEnd} /> : !isTooMuch && !people.error && <LoadingState />}
    </Modal>
  )
}

function Checking({ pasted, onEnd }: { readonly pasted: PastedBlock } & Pick<PasteDialogProps, 'onEnd'>) {
  const t = useTexts()
  const f = useFormat()
  const words = t.edits.paste
  const { busy, error, run } = useAct()
  const [edit] = useState(() => ({ rows: pasted.rows.filter(({ cells }) => Object.keys(cells).length > 0) }))
  const input = edit.rows.length === 0 ? skipToken : { edit, limit: mostRows }
  const seen = useQuery(orpc.edits.preview.queryOptions({ input }))
  const main = useRef<HTMLButtonElement>(null)
  const isSeen = seen.data !== undefined
  useEffect(() => {
    if (isSeen) main.current?.focus()
  }, [isSeen])

  async function paste(): Promise<void> {
    const done = await run(() => applyEdit(edit, true))
    if (done === null) return
    // The bar over the list says so, and takes it back.
    onEnd(done.operationId, words.done(f.number(done.members)))
  }

  if (edit.rows.length > 0 && seen.isPending) return <LoadingState />
  const { members = 0, total = 0, faulty = 0, changes = [], problems = [] } = seen.data ?? {}
  return (
    <Stack>
      <Text fw={700} aria-live="polite">
        {total === 0 ? words.nothing : words.summary(f.number(members), f.number(total))}
      </Text>
      <Unused pasted={pasted} />
      {faulty > 0 && (
        <>
          <Text>{words.problems(f.number(faulty))}</Text>
          <EditProblems problems={problems} />
        </>
      )}
      {changes.length > 0 && (
        <div className={classes.scroll}>
          <EditChanges changes={changes} />
        </div>
      )}
      <FailureNote error={error ?? seen.error} />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={() => onEnd(null, '')}>
          {t.shell.parts.cancel}
        </Button>
        <Button ref={main} loading={busy} disabled={total === 0} onClick={() => void paste()}>
          {faulty > 0 ? words.doSome : words.do}
        </Button>
      </Group>
    </Stack>
  )
}

function Unused({ pasted: { beyond, extra, ignored } }: { readonly pasted: PastedBlock }) {
  const t = useTexts()
  const f = useFormat()
  const { nameOf } = useCellWords()
  const words = t.edits.paste
  const said = [
    beyond > 0 && words.beyond(f.number(beyond)),
    extra > 0 && words.extra(f.number(extra)),
    ignored.length > 0 && words.ignored(ignored.map(nameOf).join(t.fields.listSeparator)),
  ].filter((one) => one !== false)
  return said.length === 0 ? null : (
    <Text size="sm" c="dimmed">
      {said.join(' ')}
    </Text>
  )
}
