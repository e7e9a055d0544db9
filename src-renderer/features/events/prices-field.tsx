import { ActionIcon, Button, NativeSelect } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { DateField } from '../../ui/date-field.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { YenField } from '../../ui/yen-field.tsx'
import { newPrice, type PriceDraft } from './event-draft.ts'
import css from './event-form.module.css'

interface Props {
  readonly prices: readonly PriceDraft[]
  readonly onChange: (prices: PriceDraft[]) => void
}

/** Other prices than the ticket's own: for a type of member, an age, or whoever applies from a day on. */
export function PricesField({ prices, onChange }: Props) {
  const t = useTexts().events.form.price
  const change = (row: PriceDraft) => onChange(prices.map((one) => (one.key === row.key ? row : one)))
  return (
    <div className={css.prices}>
      {prices.map((price) => (
        <PriceRow
          key={price.key}
          price={price}
          change={(part) => change({ ...price, ...part })}
          onRemove={() => onChange(prices.filter(({ key }) => key !== price.key))}
        />
      ))}
      <Button variant="subtle" size="compact-md" onClick={() => onChange([...prices, newPrice()])}>
        {t.add}
      </Button>
    </div>
  )
}

interface RowProps {
  readonly price: PriceDraft
  readonly change: (part: Partial<PriceDraft>) => void
  readonly onRemove: () => void
}

function PriceRow({ price, change, onRemove }: RowProps) {
  const t = useTexts().events.form.price
  const types = useQuery(orpc.memberTypes.list.queryOptions()).data ?? []
  return (
    <div className={css.rowFields} data-kind="price">
      <NativeSelect
        label={t.type}
        value={price.memberTypeId ?? ''}
        data={[{ value: '', label: t.any }, ...types.map(({ id, name }) => ({ value: `${id}`, label: name }))]}
        onChange={(chosen) =>
          change({ memberTypeId: types.find(({ id }) => id === chosen.currentTarget.value)?.id ?? null })
        }
      />
      <NumberField label={t.from} range={[0, 130]} value={price.fromAge} onChange={(fromAge) => change({ fromAge })} />
      <NumberField label={t.to} range={[0, 130]} value={price.toAge} onChange={(toAge) => change({ toAge })} />
      <DateField ahead label={t.validFrom} value={price.validFrom} onChange={(validFrom) => change({ validFrom })} />
      <YenField label={t.amount} least={0} value={price.amount} onChange={(amount) => change({ amount })} />
      <ActionIcon aria-label={t.remove} onClick={onRemove}>
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    </div>
  )
}
