import { Button, NativeSelect, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BatchId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { BatchForm } from './batch-form.tsx'
import { CloseBatch } from './close-batch.tsx'
import css from './desk-batch.module.css'

type DeskBatchProps = { value: BatchId | null; onChange: (id: BatchId | null) => void }

/** The collection that this sitting belongs to, and how far it has come. */
export function DeskBatch({ value, onChange }: DeskBatchProps) {
  const t = useTexts()
  const f = useFormat()
  const words = t.payments.batches
  const [beginning, setBeginning] = useState(false)
  const [closing, setClosing] = useState(false)
  const batches = useQuery(orpc.batches.list.queryOptions({ input: { limit: 50 } })).data?.batches ?? []
  const open = batches.filter(({ closed }) => closed === null)
  const chosen = open.find(({ id }) => id === value)

  function choose(next: string) {
    if (next === NEW) setBeginning(true)
    else onChange(next === '' ? null : (next as BatchId))
  }

  return (
    <div className={css.batch}>
      <NativeSelect
        aria-label={words.choose}
        value={chosen?.id ?? ''}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[
          { value: '', label: words.noneChosen },
          ...open.map(({ id, name }) => ({ value: id as string, label: name })),
          { value: NEW, label: words.newOne },
        ]}
      />
      {chosen && (
        <>
          <Text span role="status" className={css.figures ?? ''}>
            <strong>{f.money(chosen.sum)}</strong>
            {chosen.expected !== null && ` / ${f.money(chosen.expected)}`}
            <small>
              {words.payments(f.number(chosen.payments))}
              {chosen.expected !== null && `　${progress(chosen.expected - chosen.sum)}`}
            </small>
          </Text>
          <Button size="compact-sm" variant="default" onClick={() => setClosing(true)}>
            {words.close}
          </Button>
        </>
      )}
      {beginning && <BatchForm batch={null} onSaved={onChange} onClose={() => setBeginning(false)} />}
      {closing && chosen && <CloseBatch batch={chosen} onClose={() => setClosing(false)} />}
    </div>
  )

  function progress(rest: number): string {
    if (rest === 0) return `○ ${words.reached}`
    return rest > 0 ? words.rest(f.money(rest)) : `△ ${words.beyond(f.money(-rest))}`
  }
}

const NEW = 'new'
