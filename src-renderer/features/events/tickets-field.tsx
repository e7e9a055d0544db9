import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTexts } from '../../hooks/use-texts.ts'
import { YenField } from '../../ui/yen-field.tsx'
import { CapacityField } from './capacity-field.tsx'
import { newTicket, type TicketDraft } from './event-draft.ts'
import type { DraftFaults } from './event-draft-faults.ts'
import formCss from './event-form.module.css'
import css from './events.module.css'
import { PricesField } from './prices-field.tsx'

interface Props {
  readonly tickets: readonly TicketDraft[]
  readonly faults: DraftFaults
  readonly onChange: (tickets: TicketDraft[]) => void
}

/** Kinds of places with their capacity and prices. */
export function TicketsField({ tickets, faults, onChange }: Props) {
  const t = useTexts().events.form
  const change = (row: TicketDraft) => onChange(tickets.map((one) => (one.key === row.key ? row : one)))
  const remove = ({ key }: TicketDraft) => onChange(tickets.filter((one) => one.key !== key))
  return (
    <section className={css.part} aria-label={t.tickets}>
      <h2>{t.tickets}</h2>
      <p className={css.quiet}>{t.ticketsHint}</p>
      <ul className={formCss.rows}>
        {tickets.map((ticket) => (
          <li key={ticket.key} className={formCss.row}>
            <TicketRow
              ticket={ticket}
              faults={faults}
              onChange={change}
              onRemove={tickets.length > 1 ? () => remove(ticket) : undefined}
            />
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

interface RowProps {
  readonly ticket: TicketDraft
  readonly faults: DraftFaults
  readonly onChange: (ticket: TicketDraft) => void
  /** The only one stays. */
  readonly onRemove: (() => void) | undefined
}

function TicketRow({ ticket, faults, onChange, onRemove }: RowProps) {
  const t = useTexts().events.form
  return (
    <div className={formCss.rowFields} data-kind="ticket">
      <TextInput
        label={t.ticket}
        value={ticket.name}
        error={faults.has(`ticketName ${ticket.key}`) && t.nameMissing}
        onChange={(typed) => onChange({ ...ticket, name: typed.currentTarget.value })}
      />
      <CapacityField
        label={t.ticketCapacity}
        value={ticket.capacity}
        error={faults.has(`ticketCapacity ${ticket.key}`) && t.capacityFault}
        onChange={(capacity) => onChange({ ...ticket, capacity })}
      />
      <YenField
        label={t.amount}
        least={0}
        value={ticket.amount}
        onChange={(amount) => onChange({ ...ticket, amount })}
      />
      <YenField
        label={t.guestAmount}
        least={0}
        value={ticket.guestAmount}
        onChange={(guestAmount) => onChange({ ...ticket, guestAmount })}
      />
      {onRemove && (
        <ActionIcon aria-label={t.removeTicket(ticket.name)} onClick={onRemove}>
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      )}
    </div>
  )
}
