import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Entry, FieldChange } from '../../../src-shared/contract/history.ts'
import type { MemberId } from '../../../src-shared/contract/values.ts'
import { wholeReceiptNumbers } from '../../../src-shared/domain/whole-receipt-numbers.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureState } from '../../ui/failure-state.tsx'
import { FieldWords } from '../../ui/field-words.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { useFieldName } from '../../ui/use-field-words.ts'
import { useUndo } from '../../ui/use-undo.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import classes from './member-panel.module.css'

const step = 30

/** What happened to a person, newest first, in sentences. */
export function HistoryTab({ memberId }: { readonly memberId: MemberId }) {
  const t = useTexts()
  const [limit, setLimit] = useState(step)
  const { undo, dialog } = useUndo()
  const history = useQuery({
    ...orpc.members.history.queryOptions({ input: { id: memberId, limit } }),
    placeholderData: (before) => before,
  })
  if (history.isPending) return <LoadingState />
  if (history.isError) return <FailureState error={history.error} onRetry={() => void history.refetch()} />

  const { entries, total } = history.data
  return (
    <div className={classes.padded}>
      {entries.length === 0 && <p className={classes.quiet}>{t.members.history.none}</p>}
      <ol className={classes.lines}>
        {entries.map((entry) => (
          <EntryLine key={entry.operationId} entry={entry} onUndo={undo} />
        ))}
      </ol>
      {total > entries.length && (
        <Button variant="default" onClick={() => setLimit(Math.min(1000, limit + step))}>
          {t.members.history.more}
        </Button>
      )}
      {dialog}
    </div>
  )
}

interface EntryLineProps {
  readonly entry: Entry
  readonly onUndo: (entry: Entry, sentence: string) => Promise<void>
}

function EntryLine({ entry, onUndo }: EntryLineProps) {
  const t = useTexts()
  const f = useFormat()
  const nameOf = useFieldName()
  const sentence = t.operations.by(entry.actor, t.operations.did[entry.label.kind](entry.label))
  const changes = worthSaying(entry)

  return (
    <li className={classes.entry} data-undone={entry.undoneBy !== null || undefined}>
      <div className={classes.entryHead}>
        <time dateTime={entry.at} className={classes.quiet}>
          {f.dateTime(entry.at)}
        </time>
        {entry.undoneBy !== null && <span className={classes.quiet}>{t.members.history.wasUndone}</span>}
        {entry.canUndo && (
          <WriteButton variant="subtle" size="compact-md" onClick={() => void onUndo(entry, sentence)}>
            {t.members.history.undo}
          </WriteButton>
        )}
      </div>
      <div>{sentence}</div>
      {changes.length > 0 && (
        <ul className={classes.changes}>
          {changes.map(({ table, row, field, before, after }) => (
            <li key={`${row} ${field}`}>
              <span className={classes.changeName}>{nameOf({ table, field })}</span>
              {(before !== null || table === 'member') && (
                <span className={classes.before}>
                  <FieldWords field={field} value={before} /> →{' '}
                </span>
              )}
              <FieldWords field={field} value={after} />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

/** Fields that tell something beyond the sentence; a member's are all shown. */
const telling: Readonly<Record<string, readonly string[]>> = {
  contactPoint: ['value'],
  charge: ['amount', 'waived', 'waiveReason'],
  payment: ['amount', 'paidOn', 'method', 'note'],
  receipt: ['number', 'amount'],
}

function worthSaying({ label, changes }: Entry): readonly FieldChange[] {
  // What a person began with stands in the form; the list would only repeat it.
  const isFirst = label.kind === 'member.add' || label.kind === 'import'
  return wholeReceiptNumbers(changes).filter(({ table, field, before }) => {
    if (table === 'member') return !(isFirst && before === null)
    return telling[table]?.includes(field) ?? false
  })
}
