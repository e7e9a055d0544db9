import { SegmentedControl, Stack, Text, TextInput, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useLocation } from 'wouter'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { BackButton } from '../../ui/back-button.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import css from './bank.module.css'

type Kind = 'bank' | 'postal'

/** Before the first statement: the account that it belongs to. */
export function NoFund() {
  const t = useTexts()
  const words = t.bank.noFund
  const [, navigate] = useLocation()
  const [name, setName] = useState('')
  const [kind, setKind] = useState<Kind>('bank')
  const [accountNumber, setAccountNumber] = useState('')
  const saving = useMutation(orpc.funds.save.mutationOptions({ onSuccess: () => navigate('/dues/bank/read') }))

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    if (name.trim() !== '') saving.mutate({ name, kind, accountNumber: accountNumber.trim() })
  }

  return (
    <div className={css.screen}>
      <PageHeader title={t.bank.title}>
        <BackButton onBack={() => navigate('/dues')}>{t.bank.back}</BackButton>
      </PageHeader>
      <form onSubmit={onSubmit} className={css.narrow}>
        <Stack>
          <Text>{t.bank.lead}</Text>
          <Title order={2}>{words.title}</Title>
          <Text>{words.message}</Text>
          <TextInput
            label={words.name}
            description={words.nameHint}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            required
            autoFocus
          />
          <SegmentedControl
            aria-label={words.kind}
            value={kind}
            onChange={(value) => setKind(value as Kind)}
            data={(['bank', 'postal'] as const).map((value) => ({ value, label: words.kinds[value] }))}
          />
          <TextInput
            label={words.number}
            description={words.numberHint}
            inputMode="numeric"
            value={accountNumber}
            onChange={(event) => setAccountNumber(event.currentTarget.value)}
          />
          <FailureNote error={saving.error} />
          <div>
            <WriteButton type="submit" loading={saving.isPending} disabled={name.trim() === ''}>
              {words.save}
            </WriteButton>
          </div>
        </Stack>
      </form>
    </div>
  )
}
