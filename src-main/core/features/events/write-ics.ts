import ical, { ICalEventStatus } from 'ical-generator'
import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { addDays } from '../../../../src-shared/domain/add-days.ts'
import { cleanFileName } from '../../../../src-shared/domain/clean-file-name.ts'
import { momentIn } from '../../db/clock.ts'
import { readClub } from '../../db/club-row.ts'
import type { Ctx } from '../../db/ctx.ts'
import { type CalendarEntry, calendarEntries } from './calendar.ts'
import { getEvent } from './event-rows.ts'

/** RFC 5545: each entry keeps its UID, so that a calendar that reads the file again changes what it has. */
export function writeIcs(ctx: Ctx, asked: Inputs['events']['ics']): Outputs['events']['ics'] {
  const name = asked.id === undefined ? readClub(ctx.read).name : getEvent(ctx.read, asked.id).name
  const calendar = ical({ name, prodId: { company: 'Meibo', product: 'Meibo', language: 'JA' } })
  for (const entry of entriesAsked(ctx, asked)) calendar.createEvent(eventOf(ctx, entry))
  return { file: new File([calendar.toString()], cleanFileName(`${name}.ics`), { type: 'text/calendar' }) }
}

function entriesAsked({ read, today }: Ctx, { id, from, to }: Inputs['events']['ics']): CalendarEntry[] {
  const entries = calendarEntries(read, from ?? (id === undefined ? today : '0000'), to ?? '9999')
  return id === undefined ? entries : entries.filter((entry) => entry.kind === 'event' && entry.id === id)
}

function eventOf(ctx: Ctx, entry: CalendarEntry) {
  const { id, name, place, cancelled, startsOn, startsAt, endsOn, endsAt } = entry
  const told = ctx.read.row<{ description: string; onlineAddress: string; address: string }>(
    'SELECT description, online_address, address FROM event WHERE id = ?',
    id,
  )
  const common = {
    id: `${id}@meibo`,
    stamp: new Date(ctx.now),
    summary: name,
    location: [place, told?.address].filter(Boolean).join(' '),
    description: [told?.description, told?.onlineAddress].filter(Boolean).join('\n'),
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  }
  // A whole day ends where the next begins.
  if (startsAt === '') return { ...common, allDay: true, start: midnight(startsOn), end: midnight(addDays(endsOn, 1)) }
  const start = new Date(momentIn(ctx.timeZone, startsOn, startsAt))
  return endsAt === ''
    ? { ...common, start }
    : { ...common, start, end: new Date(momentIn(ctx.timeZone, endsOn, endsAt)) }
}

function midnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}
