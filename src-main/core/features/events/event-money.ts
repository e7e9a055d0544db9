import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { Ctx } from '../../db/ctx.ts'
import { readBook, standingsOf } from './event-book.ts'
import { chargesForPlaces } from './place-charges.ts'

/** Income by ticket, what was spent for the event, and what is left of what came in. */
export function eventMoney(ctx: Ctx, { id }: Inputs['events']['money']): Outputs['events']['money'] {
  const book = readBook(ctx.read, id)
  const charges = chargesForPlaces(ctx.read, book.entries)
  const standings = standingsOf(book)
  const tickets = book.tickets.flatMap((ticket) => {
    const entries = book.entries.filter(({ ticketId }) => ticketId === ticket.id)
    if (ticket.deleted && entries.length === 0) return []
    const own = entries.flatMap((entry) => charges.get(entry.id) ?? [])
    return {
      ticketId: ticket.id,
      name: ticket.name,
      count: entries.filter((entry) => standings.get(entry.id)?.place === 'confirmed').length,
      charged: sum(own.map(({ amount, waived }) => amount - waived)),
      paid: sum(own.map(({ allocated }) => allocated)),
    }
  })
  const expenses = expensesFor(ctx, id)
  const charged = sum(tickets.map((ticket) => ticket.charged))
  const paid = sum(tickets.map((ticket) => ticket.paid))
  const cost = sum(expenses.map(({ amount }) => amount))
  return { charged, paid, open: charged - paid, cost, balance: paid - cost, tickets, expenses }
}

function expensesFor(ctx: Ctx, id: string): Outputs['events']['money']['expenses'] {
  return ctx.read.rows(
    `SELECT expense.id, paid_on, coalesce(contact.name, payee) AS payee, description, amount
     FROM expense LEFT JOIN contact ON contact.id = contact_id
     WHERE event_id = ? AND expense.deleted = 0 AND expense.created_dev IS NOT NULL AND void_wall IS NULL
     ORDER BY paid_on, expense.id`,
    id,
  )
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0)
}
