import { Button, Fieldset, Group, Modal, NativeSelect, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type BooksFormat, booksFormats, type LedgerAccount } from '../../../src-shared/contract/ledger-accounts.ts'
import { orpc } from '../../api.ts'
import { useEnterMovesOn } from '../../hooks/use-enter-moves-on.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { notifyDone } from '../../ui/toasts.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import { WriteFields } from '../../ui/write-fields.tsx'

const kinds = ['income', 'expense', 'liability', 'asset'] as const
const parts = ['account', 'subAccount', 'taxLabel', 'department'] as const

type AccountDialogProps = { readonly account: LedgerAccount | null; readonly onClose: () => void }

/** An account: its name and kind, and what each program calls it. */
export function AccountDialog({ account, onClose }: AccountDialogProps) {
  const texts = useTexts()
  const t = texts.books.accounts
  const [name, setName] = useState(account?.name ?? '')
  const [kind, setKind] = useState<LedgerAccount['kind']>(account?.kind ?? 'expense')
  const [mapping, setMapping] = useState<LedgerAccount['mapping']>(account?.mapping ?? {})
  const save = useMutation(
    orpc.books.saveAccount.mutationOptions({
      onSuccess: ({ operationId }) => {
        notifyDone(t.saved(name.trim()), { undo: operationId })
        onClose()
      },
    }),
  )
  function record(): void {
    if (name.trim() === '' || save.isPending) return
    save.mutate({ name, kind, mapping, ...(account !== null && { id: account.id }) })
  }
  const movesOn = useEnterMovesOn(record)
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={account === null ? t.add : t.edit(account.name)}
      closeButtonProps={{ 'aria-label': texts.shell.parts.close }}
    >
      <Stack onKeyDownCapture={movesOn}>
        <WriteFields>
          <SimpleGrid cols={2}>
            <TextInput
              label={t.name}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
              required
              data-autofocus
            />
            <NativeSelect
              label={t.kind}
              value={kind}
              onChange={(event) => setKind(kinds.find((each) => each === event.currentTarget.value) ?? 'expense')}
              data={kinds.map((value) => ({ value, label: t.kinds[value] }))}
            />
          </SimpleGrid>
        </WriteFields>
        <Text size="sm" c="dimmed">
          {t.mappingHint}
        </Text>
        {booksFormats.map((format) => (
          <ProgramFields
            key={format}
            format={format}
            value={mapping[format] ?? {}}
            onChange={(value) => setMapping({ ...mapping, [format]: value })}
          />
        ))}
        <FailureNote error={save.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {texts.shell.parts.cancel}
          </Button>
          <WriteButton onClick={record} disabled={name.trim() === ''} loading={save.isPending}>
            {t.save}
          </WriteButton>
        </Group>
      </Stack>
    </Modal>
  )
}

type ProgramMapping = NonNullable<LedgerAccount['mapping'][BooksFormat]>
type ProgramFieldsProps = {
  readonly format: BooksFormat
  readonly value: ProgramMapping
  readonly onChange: (value: ProgramMapping) => void
}

function ProgramFields({ format, value, onChange }: ProgramFieldsProps) {
  const t = useTexts().books
  return (
    <WriteFields>
      <Fieldset legend={t.export.formats[format]}>
        <SimpleGrid cols={2}>
          {parts.map((part) => (
            <TextInput
              key={part}
              label={t.accounts[part]}
              value={value[part] ?? ''}
              onChange={(event) => onChange({ ...value, [part]: event.currentTarget.value })}
              autoComplete="off"
            />
          ))}
        </SimpleGrid>
      </Fieldset>
    </WriteFields>
  )
}
