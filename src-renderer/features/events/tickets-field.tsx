import { ActionIcon, Button, NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { Ticket } from '../../../src-shared/contract/events.ts'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { YenField } from '../../ui/yen-field.tsx'
import { newTicket, type TicketDraft } from './event-draft.ts'
import css from './events.module.css'

interface Props {
  readonly tickets: readonly TicketDraft[]
  readonly onChange: (tickets: TicketDraft[]) => void
}

/** Kinds of places with their capacity and prices. */
export function TicketsField({ tickets, onChange }: Props) {
  const t = useTexts().events.form
  const change = (row: TicketDraft) => onChange(tickets.map((one) => (one.key === row.key ? row : one)))
  return (
    <section className={css.part} aria-label={t.tickets}>
      <h2>{t.tickets}</h2>
      <p className={css.quiet}>{t.ticketsHint}</p>
      <ul className={css.rows}>
        {tickets.map((ticket) => (
          <li key={ticket.key} className={css.row}>
            <div className={css.rowFields} data-kind="ticket">
              <TextInput
                label={t.ticket}
                value={ticket.name}
                onChange={(typed) => change({ ...ticket, name: typed.currentTarget.value })}
              />
              <NumberInput
                label={t.ticketCapacity}
                min={0}
                allowDecimal={false}
                hideControls
                value={ticket.capacity ?? ''}
                onChange={(typed) => change({ ...ticket, capacity: typed === '' ? null : Number(typed) })}
              />
              <YenField
                label={t.amount}
                least={0}
                value={ticket.amount}
                onChange={(amount) => change({ ...ticket, amount })}
              />
              <YenField
                label={t.guestAmount}
                least={0}
                value={ticket.guestAmount}
                onChange={(guestAmount) => change({ ...ticket, guestAmount })}
              />
              {tickets.length > 1 && (
                <ActionIcon
                  aria-label={t.removeTicket(ticket.name)}
                  onClick={() => onChange(tickets.filter(({ key }) => key !== ticket.key))}
                >
                  <IconTrash size={18} aria-hidden />
                </ActionIcon>
              )}
            </div>
            <PricesField prices={ticket.prices} onChange={(prices) => change({ ...ticket, prices })} />
          </li>
        ))}
      </ul>
      <Button
        variant="default"
        size="sm"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => onChange([...tickets, newTicket()])}
      >
        {t.addTicket}
      </Button>
    </section>
  )
}

type Price = Ticket['prices'][number]

function PricesField({ prices, onChange }: { readonly prices: Price[]; readonly onChange: (prices: Price[]) => void }) {
  const t = useTexts().events.form
  const types = useQuery(orpc.memberTypes.list.queryOptions()).data ?? []
  const change = (at: number, part: Partial<Price>) =>
    onChange(prices.map((price, place) => (place === at ? { ...price, ...part } : price)))
  const age = (typed: string | number) => (typed === '' ? null : Number(typed))
  const blank: Price = { validFrom: null, memberTypeId: null, fromAge: null, toAge: null, amount: 0 }
  return (
    <div className={css.prices}>
      {prices.map((price, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a price has no name of its own
        <div key={at} className={css.rowFields} data-kind="price">
          <NativeSelect
            label={t.price.type}
            value={price.memberTypeId ?? ''}
            data={[
              { value: '', label: t.price.any },
              ...types.map(({ id, name }) => ({ value: `${id}`, label: name })),
            ]}
            onChange={(chosen) =>
              change(at, { memberTypeId: types.find(({ id }) => id === chosen.currentTarget.value)?.id ?? null })
            }
          />
          <NumberInput
            label={t.price.from}
            hideControls
            value={price.fromAge ?? ''}
            onChange={(typed) => change(at, { fromAge: age(typed) })}
          />
          <NumberInput
            label={t.price.to}
            hideControls
            value={price.toAge ?? ''}
            onChange={(typed) => change(at, { toAge: age(typed) })}
          />
          <YenField
            label={t.price.amount}
            least={0}
            value={price.amount}
            onChange={(amount) => change(at, { amount: amount ?? 0 })}
          />
          <ActionIcon aria-label={t.price.remove} onClick={() => onChange(prices.filter((_, place) => place !== at))}>
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Button variant="subtle" size="compact-md" onClick={() => onChange([...prices, blank])}>
        {t.prices}：{t.price.add}
      </Button>
    </div>
  )
}
