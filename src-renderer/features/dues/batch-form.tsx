import { NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Batch } from '../../../src-shared/contract/funds.ts'
import type { BatchId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notifyDone } from '../../ui/toasts.tsx'
import { YenField } from '../../ui/yen-field.tsx'

type BatchFormProps = {
  readonly batch: Batch | null
  readonly onSaved?: (id: BatchId) => void
  readonly onClose: () => void
}

/** Begins a collection, or puts its name and what was expected right. */
export function BatchForm({ batch, onSaved, onClose }: BatchFormProps) {
  const t = useTexts()
  const words = t.payments.batches
  const funds = useQuery(orpc.funds.list.queryOptions()).data ?? []
  const [name, setName] = useState(batch?.name ?? '')
  const [expected, setExpected] = useState<number | null>(batch?.expected ?? null)
  const [fundId, setFundId] = useState<string>(batch?.fundId ?? '')
  const [tried, setTried] = useState(false)
  const save = useMutation(
    orpc.batches.save.mutationOptions({
      onSuccess: ({ id, operationId }) => {
        notifyDone(words.saved(name.trim()), { undo: operationId })
        onSaved?.(id)
        onClose()
      },
    }),
  )

  function onDo(): void {
    setTried(true)
    if (name.trim() === '' || save.isPending) return
    save.mutate({ ...(batch && { id: batch.id }), name, expected, fundId: fundId || null })
  }

  return (
    <FormDialog
      title={batch === null ? words.begin : words.title}
      doLabel={batch === null ? words.begin : t.settings.save}
      busy={save.isPending}
      error={save.error}
      onDo={onDo}
      onClose={onClose}
    >
      <TextInput
        label={words.name}
        placeholder={words.namePlaceholder}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={tried && name.trim() === '' && t.settings.required}
        data-autofocus
      />
      <YenField label={words.expected} value={expected} onChange={setExpected} />
      {funds.length > 0 && (
        <NativeSelect
          label={words.fund}
          value={fundId}
          onChange={(event) => setFundId(event.currentTarget.value)}
          data={[
            { value: '', label: words.usualFund },
            ...funds.map(({ id, name: fund }) => ({ value: id as string, label: fund })),
          ]}
        />
      )}
    </FormDialog>
  )
}
