import type { Ctx } from '../../db/ctx.ts'
import { countsOf, placesIn, readBook } from './event-book.ts'
import { eventMoney } from './event-money.ts'
import type { PaperColumn, PaperRow } from './event-paper.ts'
import type { PaperSpeaker } from './paper-rows.ts'

/** How an event went: who came, what came in and what was spent. It names nobody. */
export function summaryTable(
  ctx: Ctx,
  id: string,
  { t, format }: PaperSpeaker,
): { readonly title: string; readonly columns: PaperColumn[]; readonly rows: PaperRow[] } {
  const book = readBook(ctx.read, id)
  const { event } = book
  const counts = countsOf(book)
  const money = eventMoney(ctx, { id: event.id })
  const places = placesIn(book)
  const days = [event.startsOn, event.endsOn].filter((day) => day !== null).map((day) => format.date(day))
  const lines: [string, string][] = [
    [t.event, event.name],
    [t.day, [days.join('～'), [event.startsAt, event.endsAt].filter(Boolean).join('～')].filter(Boolean).join(' ')],
    [t.venue, event.place],
    [t.capacity, places === null ? t.noLimit : t.people(places)],
    ...(['confirmed', 'attended', 'noShow', 'waiting', 'declined', 'cancelled'] as const).map(
      (state): [string, string] => [t.states[state], t.people(counts[state])],
    ),
    ...money.tickets.map(({ name, count, paid }): [string, string] => [
      name,
      `${t.people(count)}　${format.money(paid)}`,
    ]),
    [t.income, format.money(money.paid)],
    [t.openTotal, format.money(money.open)],
    [t.cost, format.money(money.cost)],
    [t.balance, format.money(money.balance)],
  ]
  return {
    title: t.summary,
    columns: [
      { key: 'item', header: t.item, kind: 'text' },
      { key: 'value', header: t.value, kind: 'text' },
    ],
    rows: lines.filter(([, value]) => value !== '').map((cells) => ({ name: cells[0], kana: '', group: '', cells })),
  }
}
