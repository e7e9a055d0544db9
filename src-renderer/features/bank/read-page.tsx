import { Button, FileButton, Select, Text } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { type DragEvent, useState } from 'react'
import { useLocation } from 'wouter'
import type { StatementMapping } from '../../../src-shared/contract/bank.ts'
import type { Fund } from '../../../src-shared/contract/funds.ts'
import type { FundId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { notifyDone } from '../../ui/toasts.tsx'
import css from './bank.module.css'
import { ReadResult } from './read-result.tsx'

const accepted = '.csv,.txt,.tsv,.dat,.xlsx,.xlsm,.xls,.ods'

/** A statement's file: dropped or chosen, looked at, kept. */
export function ReadPage({ accounts }: { accounts: readonly Fund[] }) {
  const t = useTexts()
  const f = useFormat()
  const [, navigate] = useLocation()
  const [file, setFile] = useState<File | null>(null)
  const [chosen, setChosen] = useState<FundId | null>(accounts.length === 1 ? (accounts[0]?.id ?? null) : null)
  const [mapping, setMapping] = useState<StatementMapping>()
  const reading = useMutation(orpc.bank.read.mutationOptions())
  const keeping = useMutation(
    orpc.bank.keep.mutationOptions({
      onSuccess: ({ added, operationId }) => {
        notifyDone(t.bank.read.kept(f.number(added)), { undo: operationId })
        navigate('/dues/bank')
      },
    }),
  )
  const fundId = chosen ?? reading.data?.fundId ?? null

  function read(
    next: File | null | undefined,
    asked: { fundId?: FundId | null; mapping?: StatementMapping | undefined } = {},
  ) {
    if (!next) return
    const asks = { fundId: chosen, mapping: undefined, ...asked }
    setFile(next)
    setMapping(asks.mapping)
    keeping.reset()
    reading.mutate({
      file: next,
      ...(asks.fundId === null ? {} : { fundId: asks.fundId }),
      ...(asks.mapping === undefined ? {} : { mapping: asks.mapping }),
    })
  }

  function choose(id: string | null) {
    const fund = accounts.find((account) => account.id === id)
    if (fund === undefined) return
    setChosen(fund.id)
    if (file !== null) read(file, { fundId: fund.id, mapping })
  }

  return (
    <div className={css.screen}>
      <PageHeader title={t.bank.read.title}>
        <Button variant="default" onClick={() => navigate('/dues/bank')}>
          {t.bank.title}
        </Button>
      </PageHeader>
      <div className={css.scrolls}>
        <div className={css.bar}>
          <Select
            label={t.bank.fund}
            data={accounts.map(({ id, name }) => ({ value: id, label: name }))}
            value={fundId}
            onChange={choose}
            allowDeselect={false}
            w={320}
          />
          {file !== null && <ChooseFile label={t.bank.read.other} variant="default" onFile={(next) => read(next)} />}
        </div>
        <FailureNote error={reading.error ?? keeping.error} />
        {file === null && <DropZone onFile={(next) => read(next)} />}
        {reading.isPending && <Text role="status">{t.bank.read.reading}</Text>}
        {file !== null && reading.data && (
          <ReadResult
            fileName={file.name}
            read={reading.data}
            hasFund={fundId !== null}
            keeping={keeping.isPending}
            onMapping={(next) => read(file, { fundId, mapping: next })}
            onKeep={() => {
              if (fundId === null) return
              const sure =
                mapping ?? (reading.data?.mappingFrom === 'guessed' ? (reading.data.mapping ?? undefined) : undefined)
              keeping.mutate({ file, fundId, ...(sure === undefined ? {} : { mapping: sure }) })
            }}
          />
        )}
      </div>
    </div>
  )
}

function DropZone({ onFile }: { onFile: (file: File | null | undefined) => void }) {
  const t = useTexts()
  const [over, setOver] = useState(false)

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    onFile(event.dataTransfer.files[0])
  }

  return (
    <section
      className={css.drop}
      data-over={over || undefined}
      aria-label={t.bank.read.title}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconFileSpreadsheet size={56} stroke={1.2} aria-hidden />
      <Text>{t.bank.lead}</Text>
      <Text size="lg" fw={600}>
        {t.bank.read.drop}
      </Text>
      <Text c="dimmed" size="sm">
        {t.bank.read.or}
      </Text>
      <ChooseFile label={t.bank.read.choose} onFile={onFile} />
      <Text c="dimmed" size="sm">
        {t.bank.read.kinds}
      </Text>
    </section>
  )
}

type ChooseFileProps = { label: string; variant?: 'default'; onFile: (file: File | null) => void }

function ChooseFile({ label, variant, onFile }: ChooseFileProps) {
  return (
    <FileButton onChange={onFile} accept={accepted}>
      {(props) => (
        <Button {...(variant ? { variant } : { size: 'md', autoFocus: true })} {...props}>
          {label}
        </Button>
      )}
    </FileButton>
  )
}
