import { Button, FileButton, Select, Text } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import { useLocation } from 'wouter'
import type { Fund } from '../../../src-shared/contract/funds.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import css from './bank.module.css'
import { ReadResult } from './read-result.tsx'
import { useStatementFile } from './use-statement-file.ts'

const accepted = '.csv,.txt,.tsv,.dat,.xlsx,.xlsm,.xls,.ods'

/** A statement's file: dropped or chosen, looked at, kept. */
export function ReadPage({ accounts }: { accounts: readonly Fund[] }) {
  const t = useTexts()
  const [, navigate] = useLocation()
  const { file, fundId, reading, keeping, read, chooseFund, keep } = useStatementFile(accounts)

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
            onChange={chooseFund}
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
            onMapping={(mapping) => read(file, { fundId, mapping })}
            onKeep={keep}
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
