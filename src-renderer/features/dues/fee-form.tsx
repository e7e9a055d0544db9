import { Button, Group, MultiSelect, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { rhythms } from '../../../src-shared/contract/fees.ts'
import type { FeeId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { useEnterMovesOn } from '../../hooks/use-enter-moves-on.ts'
import { useFormSubmit } from '../../hooks/use-form-submit.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import { YenField } from '../../ui/yen-field.tsx'

type FeeFormProps = {
  onSaved: (id: FeeId) => void
  onCancel?: (() => void) | undefined
}

/** A fee in four fields; the rest of it is set in the settings. */
export function FeeForm({ onSaved, onCancel }: FeeFormProps) {
  const t = useTexts()
  const types = useQuery(orpc.memberTypes.list.queryOptions())
  const save = useMutation(orpc.fees.save.mutationOptions({ onSuccess: ({ id }) => onSaved(id) }))
  const [name, setName] = useState(t.dues.fee.nameDefault)
  const [amount, setAmount] = useState<number | null>(null)
  const [rhythm, setRhythm] = useState<(typeof rhythms)[number]>('yearly')
  const [chosenTypes, setChosenTypes] = useState<readonly string[]>([])
  const [tried, setTried] = useState(false)
  const complete = name.trim() !== ''
  const form = useFormSubmit(submit, save.isPending)
  const moveOn = useEnterMovesOn(form.onSubmit)

  function submit() {
    setTried(true)
    if (!complete || amount === null) return
    const memberTypeIds = (types.data ?? []).flatMap(({ id }) => (chosenTypes.includes(id) ? [id] : []))
    save.mutate({ name: name.trim(), amount, rhythm, memberTypeIds })
  }

  return (
    <form {...form} onKeyDownCapture={moveOn}>
      <Stack>
        <FailureNote error={save.error} />
        <TextInput
          label={t.dues.fee.name}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={tried && name.trim() === '' && t.dues.fee.needsName}
          onFocus={(event) => event.currentTarget.select()}
          autoFocus
        />
        <YenField
          label={t.dues.fee.amount}
          value={amount}
          onChange={setAmount}
          error={tried && amount === null ? t.dues.fee.needsAmount : undefined}
        />
        <NativeSelect
          label={t.dues.fee.rhythm}
          value={rhythm}
          onChange={(event) => setRhythm(rhythms.find((one) => one === event.currentTarget.value) ?? 'yearly')}
          data={rhythms.map((one) => ({ value: one, label: t.fields.rhythms[one] }))}
        />
        {types.data && types.data.length > 0 && (
          <MultiSelect
            label={t.dues.fee.types}
            description={t.dues.fee.typesHint}
            value={[...chosenTypes]}
            onChange={setChosenTypes}
            data={types.data.map((type) => ({
              value: type.id,
              label: type.name,
            }))}
          />
        )}
        <Group>
          <WriteButton type="submit" loading={save.isPending}>
            {t.dues.fee.save}
          </WriteButton>
          {onCancel && (
            <Button variant="default" onClick={onCancel}>
              {t.dues.fee.cancel}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  )
}
