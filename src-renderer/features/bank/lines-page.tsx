import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconFileImport } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { BankLine } from '../../../src-shared/contract/bank.ts'
import type { Fund } from '../../../src-shared/contract/funds.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useReadOnly } from '../../hooks/use-read-only.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { BackButton } from '../../ui/back-button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import css from './bank.module.css'
import { CertainButton } from './certain-button.tsx'
import { LinesBar, linesToDo } from './lines-bar.tsx'
import { LinesWork } from './lines-work.tsx'

const MOST_LINES = 1000

/** The lines that were read in: what is to be done, what was booked, what was set aside. */
export function LinesPage({ accounts }: { accounts: readonly Fund[] }) {
  const t = useTexts()
  const [asked, setAsked] = useState(linesToDo)
  const [search] = useDebouncedValue(asked.search, 150)
  const { fundId, state, direction } = asked
  const input = { state, direction, search, limit: MOST_LINES, ...(fundId === null ? {} : { fundId }) }
  const found = useQuery({ ...orpc.bank.lines.queryOptions({ input }), placeholderData: keepPreviousData })

  if (found.error) return <FailureState error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data) return <LoadingState />
  const { counts, certain, kept } = found.data
  const isEmpty = kept === 0
  return (
    <div className={css.screen}>
      <Header total={isEmpty ? null : found.data.total} />
      {isEmpty ? (
        <NothingYet />
      ) : (
        <>
          <LinesBar accounts={accounts} counts={counts} asked={asked} onAsked={setAsked}>
            {state === 'open' && certain.count > 0 && <CertainButton fundId={fundId} certain={certain} />}
          </LinesBar>
          {found.data.lines.length === 0 ? (
            <EmptyState message={search === '' ? t.bank.empty[state] : t.bank.empty.noMatch} />
          ) : (
            <Work
              key={`${state} ${direction} ${fundId} ${search}`}
              found={found.data}
              withKeys={state === 'open' && direction === 'in'}
            />
          )}
        </>
      )}
    </div>
  )
}

type WorkProps = { found: { readonly total: number; readonly lines: readonly BankLine[] }; withKeys: boolean }

function Work({ found, withKeys }: WorkProps) {
  const t = useTexts()
  const readOnly = useReadOnly()
  const f = useFormat()
  const { total, lines } = found
  const rest = total > lines.length ? t.bank.firstOnly(f.number(lines.length), f.number(total)) : ''
  return <LinesWork lines={lines} note={rest || (withKeys && !readOnly ? t.bank.keys : '')} />
}

function Header({ total }: { total: number | null }) {
  const t = useTexts()
  const f = useFormat()
  const [, navigate] = useLocation()
  return (
    <PageHeader title={t.bank.title} count={total === null ? undefined : t.bank.lines(f.number(total))}>
      <WriteButton
        variant={total === null ? 'default' : 'filled'}
        leftSection={<IconFileImport size={18} aria-hidden />}
        onClick={() => navigate('/dues/bank/read')}
      >
        {t.bank.read.act}
      </WriteButton>
      <Button variant="default" onClick={() => navigate('/dues/bank/names')}>
        {t.bank.tabs.names}
      </Button>
      <BackButton onBack={() => navigate('/dues')}>{t.bank.back}</BackButton>
    </PageHeader>
  )
}

function NothingYet() {
  const t = useTexts()
  const [, navigate] = useLocation()
  const action = { label: t.bank.read.act, onClick: () => navigate('/dues/bank/read'), writes: true }
  return <EmptyState message={t.bank.empty.nothing} action={action} />
}
