import { Button, FileButton, Select, Text } from '@mantine/core'
import { useLocation } from 'wouter'
import type { Fund } from '../../../src-shared/contract/funds.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { BackButton } from '../../ui/back-button.tsx'
import { DropZone } from '../../ui/drop-zone.tsx'
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
        <BackButton onBack={() => navigate('/dues/bank')}>{t.bank.title}</BackButton>
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
          {file !== null && (
            <FileButton onChange={(next) => read(next)} accept={accepted}>
              {(props) => (
                <Button variant="default" {...props}>
                  {t.bank.read.other}
                </Button>
              )}
            </FileButton>
          )}
        </div>
        <FailureNote error={reading.error ?? keeping.error} />
        {file === null && (
          <DropZone
            label={t.bank.read.title}
            words={{ lead: t.bank.lead, ...t.bank.read }}
            accepted={accepted}
            onFile={(next) => read(next)}
          />
        )}
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
