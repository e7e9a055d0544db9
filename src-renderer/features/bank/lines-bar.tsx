import { SegmentedControl, Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Fund } from '../../../src-shared/contract/funds.ts'
import type { FundId } from '../../../src-shared/contract/values.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import css from './bank.module.css'

const states = ['open', 'posted', 'ignored'] as const
const directions = ['in', 'out'] as const

/** Which of the lines are shown. */
export interface LinesAsked {
  readonly fundId: FundId | null
  readonly state: (typeof states)[number]
  readonly direction: (typeof directions)[number]
  readonly search: string
}

export const linesToDo: LinesAsked = { fundId: null, state: 'open', direction: 'in', search: '' }

type LinesBarProps = {
  accounts: readonly Fund[]
  counts: Readonly<Record<LinesAsked['state'], number>>
  asked: LinesAsked
  onAsked: (asked: LinesAsked) => void
  children: ReactNode
}

/** What is done and what is not, money in or out, of which account, and a search; the main act at its end. */
export function LinesBar({ accounts, counts, asked, onAsked, children }: LinesBarProps) {
  const t = useTexts()
  const f = useFormat()
  return (
    <div className={css.bar}>
      <SegmentedControl
        aria-label={t.bank.tabs.label}
        value={asked.state}
        onChange={(state) => onAsked({ ...asked, state: state as LinesAsked['state'] })}
        data={states.map((value) => ({ value, label: t.bank.tabs[value](f.number(counts[value])) }))}
      />
      <SegmentedControl
        aria-label={t.bank.directionLabel}
        value={asked.direction}
        onChange={(direction) => onAsked({ ...asked, direction: direction as LinesAsked['direction'] })}
        data={directions.map((value) => ({ value, label: t.bank.direction[value] }))}
      />
      {accounts.length > 1 && (
        <Select
          aria-label={t.bank.fund}
          data={[
            { value: '', label: t.bank.allFunds },
            ...accounts.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={asked.fundId ?? ''}
          allowDeselect={false}
          w={200}
          onChange={(value) => onAsked({ ...asked, fundId: accounts.find(({ id }) => id === value)?.id ?? null })}
        />
      )}
      <TextInput
        aria-label={t.bank.search}
        placeholder={t.bank.search}
        aria-keyshortcuts="/"
        leftSection={<IconSearch size={16} aria-hidden />}
        value={asked.search}
        onChange={(event) => onAsked({ ...asked, search: event.currentTarget.value })}
      />
      {children}
    </div>
  )
}
