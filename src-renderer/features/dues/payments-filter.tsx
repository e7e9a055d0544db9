import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, type RefObject, useState } from 'react'
import { isConverting } from '../../hooks/use-enter-moves-on.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { DateField } from '../../ui/date-field.tsx'
import css from './payments-filter.module.css'
import { PaymentsFurther } from './payments-further.tsx'
import { everyPayment, type PaymentsFilterValue } from './payments-input.ts'

type PaymentsFilterProps = {
  value: PaymentsFilterValue
  onChange: (value: PaymentsFilterValue) => void
  searchRef: RefObject<HTMLInputElement | null>
  /** ↓ or Enter in the search box. */
  onGoToList: () => void
}

/** What to look for among the payments. */
export function PaymentsFilter({ value, onChange, searchRef, onGoToList }: PaymentsFilterProps) {
  const t = useTexts()
  const words = t.dues.payments
  const [turn, setTurn] = useState(0)
  // Cleared from elsewhere: a half-typed date must not stay in its field.
  const [seen, setSeen] = useState(value)
  if (seen !== value) {
    setSeen(value)
    if (value === everyPayment) setTurn(turn + 1)
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (isConverting(event)) return
    if (event.key === 'Escape' && value.search !== '') onChange({ ...value, search: '' })
    else if (event.key === 'ArrowDown' || event.key === 'Enter' || event.key === 'Escape') onGoToList()
    else return
    event.preventDefault()
  }

  return (
    <div className={css.filter}>
      <TextInput
        ref={searchRef}
        className={css.search}
        label={words.find}
        placeholder={words.search}
        aria-keyshortcuts="/"
        leftSection={<IconSearch size={18} aria-hidden />}
        value={value.search}
        onChange={(event) => onChange({ ...value, search: event.currentTarget.value })}
        onKeyDown={onKeyDown}
      />
      <DateField
        key={`from-${turn}`}
        label={words.from}
        value={value.from}
        onChange={(from) => onChange({ ...value, from })}
      />
      <DateField key={`to-${turn}`} label={words.to} value={value.to} onChange={(to) => onChange({ ...value, to })} />
      <div className={css.further}>
        <PaymentsFurther value={value} onChange={onChange} />
      </div>
    </div>
  )
}
