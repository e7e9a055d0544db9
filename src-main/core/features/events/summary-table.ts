import type { EventPaperWords } from '../../../../src-shared/texts/event-papers.ts'
import type { Ctx } from '../../db/ctx.ts'
import { countsOf, type EventBook, placesIn, readBook, standingsOf } from './event-book.ts'
import { eventMoney } from './event-money.ts'
import type { PaperColumn, PaperRow } from './event-paper.ts'
import { answerWords, type PaperSpeaker, whenWords } from './paper-rows.ts'

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
  const lines: [string, string][] = [
    [t.event, event.name],
    [t.day, whenWords(event, { t, format })],
    [t.venue, event.place],
    [t.capacity, places === null ? t.noLimit : t.people(places)],
    ...(['confirmed', 'attended', 'noShow', 'waiting', 'declined', 'cancelled'] as const).map(
      (state): [string, string] => [t.states[state], t.people(counts[state])],
    ),
    ...money.tickets.map(({ name, count, paid }): [string, string] => [
      name,
      `${t.people(count)}　${format.money(paid)}`,
    ]),
    ...answerLines(book, t),
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

/** How many of those with a place chose what: lunches to order, sizes to buy. Sensitive answers are nobody's count. */
function answerLines(book: EventBook, t: EventPaperWords): [string, string][] {
  const standings = standingsOf(book)
  const coming = book.entries.filter(({ id }) => standings.get(id)?.place === 'confirmed')
  const counted = book.event.questions.filter(
    ({ kind, sensitive }) => !sensitive && kind !== 'text' && kind !== 'number',
  )
  return counted.map(({ id, label, choices }) => {
    const given = coming.flatMap(({ answers }) => {
      const answer = answers[id]
      return Array.isArray(answer) ? answer : [answerWords(answer, t) || t.unanswered]
    })
    const counts = Map.groupBy(given, (answer) => answer)
    const order = [...choices, ...[...counts.keys()].filter((answer) => !choices.includes(answer)).toSorted()]
    const said = order.flatMap((answer) => {
      const count = counts.get(answer)?.length ?? 0
      return count === 0 ? [] : [t.chosen(answer, count)]
    })
    return [label, said.join(t.separator)]
  })
}
