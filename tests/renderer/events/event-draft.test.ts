import { expect, test } from 'vitest'
import { draftOf, inputOf, newQuestion, newTicket } from '../../../src-renderer/features/events/event-draft.ts'
import { faultsOf } from '../../../src-renderer/features/events/event-draft-faults.ts'
import type { WholeEvent } from '../../../src-renderer/features/events/whole-event.ts'
import type { EventId, TicketId } from '../../../src-shared/contract/values.ts'

const nobody = {
  ...{ applied: 0, confirmed: 0, waiting: 0, declined: 0, cancelled: 0, attended: 0, noShow: 0, untold: 0 },
}
const id = '0198c000-0000-7000-8000-000000000001' as EventId
const ticketId = '0198c000-0000-7000-8000-000000000002' as TicketId
const ticket = { id: ticketId, eventId: id, name: '一般', capacity: null, position: 0, prices: [] }

const camp: WholeEvent = {
  id,
  ...{ name: '夏の合宿', kind: '', place: '海の家', address: '', onlineAddress: '', description: '', template: false },
  ...{ startsOn: '2026-08-01', startsAt: '', endsOn: null, endsAt: '', opensOn: null, closesOn: null },
  ...{ capacity: 24, approval: false, organiserIds: [], questions: [], attachmentIds: [] },
  ...{ cancelled: false, cancelReason: '', counts: nobody, places: 24, organisers: [], attachments: [] },
  tickets: [{ ...ticket, amount: 3000, guestAmount: 3500, confirmed: 0, waiting: 0, left: null }],
}

test('of an event only what was changed is said, under the name it has by now', () => {
  const before = draftOf(camp, '一般')
  const event = { ...camp, name: '夏の大合宿' }

  const said = inputOf({ ...before, place: '山の家' }, { event, template: false, before })

  expect(said).toEqual({ id, name: '夏の大合宿', place: '山の家' })
})

test('of a new event all is said: a guest pays what members pay, and a choice counts once', () => {
  const draft = {
    ...draftOf(null, '一般'),
    name: '花見',
    tickets: [{ ...newTicket(), name: '一般', amount: 500 }],
    questions: [{ ...newQuestion(), label: '昼食', choices: '和食\n\n 洋食\n和食' }],
  }

  const said = inputOf(draft, { event: null, template: false, before: draft })

  expect(said).toMatchObject({ name: '花見', template: false, tickets: [{ amount: 500, guestAmount: 500 }] })
  expect(said.questions?.map(({ choices }) => choices)).toEqual([['和食', '洋食']])
})

test('nothing that was typed is thrown away for want of a name, and an event holds somebody', () => {
  const question = { ...newQuestion(), choices: '和食' }
  const choice = { ...newQuestion(), label: '昼食' }
  const draft = { ...draftOf(camp, '一般'), name: ' ', capacity: 0, questions: [question, choice] }
  const tickets = [{ ...newTicket(), key: 'b', amount: 3000, capacity: -3 }]

  expect([...faultsOf({ ...draft, tickets })].toSorted()).toEqual(
    [
      ...['name', 'capacity', 'ticketName b', 'ticketCapacity b'],
      ...[`question ${question.id}`, `choices ${choice.id}`],
    ].toSorted(),
  )
  expect(faultsOf(draftOf(camp, '一般'))).toEqual(new Set())
})
