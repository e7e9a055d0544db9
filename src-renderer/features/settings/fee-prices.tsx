import { ActionIcon, Button, Input, NativeSelect } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { MemberType } from '../../../src-shared/contract/member-types.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { DateField } from '../../ui/date-field.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { YenField } from '../../ui/yen-field.tsx'
import { newPrice, type PriceDraft } from './fee-draft.ts'
import classes from './fee-form.module.css'
import settings from './settings.module.css'

interface Props {
  readonly prices: readonly PriceDraft[]
  readonly types: readonly MemberType[]
  /** Rows that cannot be saved as they are. */
  readonly faults: ReadonlySet<string>
  readonly onChange: (prices: PriceDraft[]) => void
}

/** The list of prices by type, age and day. */
export function FeePrices({ prices, types, faults, onChange }: Props) {
  const t = useTexts().billing.rules.price
  const change = (row: PriceDraft) => onChange(prices.map((one) => (one.key === row.key ? row : one)))

  return (
    <Input.Wrapper label={t.title} labelElement="div" description={t.hint}>
      <ul className={classes.prices}>
        {prices.map((price, place) => (
          <PriceRow
            key={price.key}
            price={price}
            place={place + 1}
            types={types}
            isWrong={faults.has(price.key)}
            onChange={change}
            onRemove={() => onChange(prices.filter(({ key }) => key !== price.key))}
          />
        ))}
      </ul>
      <Button
        variant="default"
        size="sm"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => onChange([...prices, newPrice()])}
      >
        {t.add}
      </Button>
      {prices.length > 0 && <p className={settings.quiet}>{t.note}</p>}
    </Input.Wrapper>
  )
}

interface RowProps {
  readonly price: PriceDraft
  readonly place: number
  readonly types: readonly MemberType[]
  readonly isWrong: boolean
  readonly onChange: (price: PriceDraft) => void
  readonly onRemove: () => void
}

function PriceRow({ price, place, types, isWrong, onChange, onRemove }: RowProps) {
  const rules = useTexts().billing.rules
  const t = rules.price
  const { fromAge, toAge } = price
  const isReversed = fromAge !== null && toAge !== null && fromAge > toAge
  return (
    <li className={classes.price}>
      {types.length > 0 && (
        <NativeSelect
          label={t.type}
          value={price.memberTypeId ?? ''}
          data={[{ value: '', label: t.anyType }, ...types.map(({ id, name }) => ({ value: `${id}`, label: name }))]}
          onChange={(event) => {
            const chosen = types.find(({ id }) => id === event.currentTarget.value)
            onChange({ ...price, memberTypeId: chosen?.id ?? null })
          }}
        />
      )}
      <NumberField
        label={t.fromAge}
        range={[0, 130]}
        value={fromAge}
        onChange={(age) => onChange({ ...price, fromAge: age })}
      />
      <NumberField
        label={t.toAge}
        range={[0, 130]}
        value={toAge}
        onChange={(age) => onChange({ ...price, toAge: age })}
      />
      <DateField
        label={t.validFrom}
        value={price.validFrom}
        onChange={(validFrom) => onChange({ ...price, validFrom })}
      />
      <YenField
        label={t.amount}
        least={0}
        value={price.amount}
        onChange={(amount) => onChange({ ...price, amount })}
        error={isWrong && price.amount === null ? rules.needsAmount : undefined}
      />
      <ActionIcon aria-label={t.remove(`${place}`)} onClick={onRemove} className={classes.remove}>
        <IconTrash size={18} stroke={1.6} aria-hidden />
      </ActionIcon>
      {isWrong && isReversed && <p className={settings.warning}>{rules.agesWrong}</p>}
    </li>
  )
}
