import { expect, test } from 'vitest'
import type { OperationId } from '../../../src-shared/contract/values.ts'
import { bringIn, fixtureFile } from '../../support/roster-file.ts'
import { type StartedClub, startClub } from '../../support/start-club.ts'

async function roster({ api }: StartedClub): Promise<unknown> {
  const { members } = await api.members.listFull({ show: 'all' })
  return [members.map(({ changedAt: _, ...member }) => member), (await api.households.list({})).households]
}

test.each([
  'member.add',
  'member.update',
  'member.leave',
  'member.rejoin',
  'member.trash',
  'member.restore',
  'member.merge',
  'member.unmerge',
  'household.save',
  'household.remove',
])('undo takes %s back, redo brings it again, and so on', async (kind) => {
  const club = await startClub()
  const { api, given } = club
  const size = await given.customField('服のサイズ')
  const ada = await given.member('青木 一', { phone: '1', otherPhones: ['11', '12'], custom: { [size.id]: 'L' } })
  const bea = await given.member('別所 二')
  const out = await given.member('退会 三', { joinedOn: '2020-01-01', leftOn: '2024-01-01', status: 'left' })
  const thrown = await given.member('捨田 四')
  await api.members.trash({ ids: [thrown.id] })
  const twin = await given.member('双子 五')
  await api.members.merge({ survivorId: bea.id, loserId: twin.id })
  const home = await given.household('別所家', bea)
  const acts: Record<string, () => Promise<{ operationId: OperationId }>> = {
    'member.add': () => api.members.add({ fullName: '新人', otherPhones: ['9'] }),
    'member.update': () =>
      api.members.update({
        id: ada.id,
        fields: { phone: '2', otherPhones: ['12', '13'], note: 'あ', custom: { [size.id]: 'M' } },
      }),
    'member.leave': () => api.members.leave({ id: ada.id, leftOn: '2025-03-31', reason: '転居' }),
    'member.rejoin': () => api.members.rejoin({ id: out.id, joinedOn: '2025-04-01' }),
    'member.trash': () => api.members.trash({ ids: [ada.id, bea.id] }),
    'member.restore': () => api.members.restore({ ids: [thrown.id] }),
    'member.merge': () => api.members.merge({ survivorId: ada.id, loserId: bea.id }),
    'member.unmerge': () => api.members.unmerge({ id: twin.id }),
    'household.save': () => api.households.save({ id: home.id, name: '別所家（新）', memberIds: [ada.id] }),
    'household.remove': () => api.households.remove({ id: home.id }),
  }
  const before = await roster(club)

  const { operationId } = (await acts[kind]?.()) ?? { operationId: '' as OperationId }
  const after = await roster(club)
  const seen: unknown[] = []
  let last = operationId
  for (let turn = 0; turn < 4; turn += 1) {
    last = (await api.history.undo({ operationId: last })).operationId
    seen.push(await roster(club))
  }

  expect(after).not.toEqual(before)
  expect(seen).toEqual([before, after, before, after])
})

test('undo alone takes the last thing that is still there, also after a redo', async () => {
  const { api, given } = await startClub()
  await given.member('青木 一')
  const { operationId: added } = await api.members.add({ fullName: '別所' })
  const undone = await api.history.undo({})
  const redone = await api.history.undo({ operationId: undone.operationId })

  const [entry] = (await api.history.list({ limit: 10 })).entries.filter(({ operationId }) => operationId === added)
  const again = await api.history.undo({})

  expect(undone.undone).toBe(added)
  expect(redone.undone).toBe(undone.operationId)
  expect(entry).toMatchObject({ undoneBy: null, canUndo: true })
  expect(again.undone).toBe(added)
  expect((await api.members.list({})).rows.map(({ name }) => name)).toEqual(['青木 一'])
})

test('the same thing is not undone twice', async () => {
  const { api } = await startClub()
  const { operationId } = await api.members.add({ fullName: '別所' })
  await api.history.undo({ operationId })

  expect(await api.history.previewUndo({ operationId })).toMatchObject({ blocked: 'undone', rows: 0 })
  await expect(api.history.undo({ operationId })).rejects.toMatchObject({ code: 'ALREADY_UNDONE' })
})

test('a fresh club has nothing to undo, and its making cannot be undone', async () => {
  const { api } = await startClub()
  const { entries } = await api.history.list({})
  const nobody = '00000000-0000-7000-8000-000000000000' as never

  await expect(api.history.undo({})).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO' })
  for (const { operationId, canUndo } of entries) {
    expect(canUndo).toBe(false)
    await expect(api.history.undo({ operationId })).rejects.toMatchObject({
      code: 'UNDO_BLOCKED',
      data: { why: 'administration' },
    })
  }
  expect(entries.map(({ label }) => label.kind)).toEqual(['club.create', 'device.enrol'])
  await expect(api.history.undo({ operationId: nobody })).rejects.toMatchObject({ code: 'OPERATION_NOT_FOUND' })
})

test('what is back as it was needs no undo: only the rest is taken back', async () => {
  const { api, given } = await startClub()
  const [a, b] = [await given.member('青木 一', { phone: '1' }), await given.member('別所 二')]
  const { operationId } = await api.members.trash({ ids: [a.id, b.id] })
  await api.members.restore({ ids: [a.id] })
  await api.members.trash({ ids: [a.id] })
  await api.members.restore({ ids: [b.id] })

  const preview = await api.history.previewUndo({ operationId })
  const undone = await api.history.undo({ operationId })

  expect(preview).toEqual({ rows: 1, blocked: null, laterEdits: [] })
  expect(undone).toMatchObject({ rows: 1, left: 0 })
  expect(await api.members.counts()).toMatchObject({ all: 2, trash: 0 })
})

test('people edited since are listed: they are left as they are, or all is cancelled', async () => {
  const { api } = await startClub()
  const { operationId } = await bringIn(api, fixtureFile('roster-cp932.csv'))
  const edited = await api.members.find({ who: '0101' })
  await api.members.update({ id: edited.id, fields: { phone: '0300000000' } })
  const undo = { operationId: operationId as OperationId }

  const preview = await api.history.previewUndo(undo)
  await expect(api.history.undo(undo)).rejects.toMatchObject({
    code: 'UNDO_HAS_LATER_EDITS',
    data: { count: 1, names: ['青木 一郎'] },
  })
  const undone = await api.history.undo({ ...undo, laterEdits: 'leave' })

  expect(preview).toMatchObject({
    rows: 3,
    blocked: null,
    laterEdits: [{ table: 'member', row: edited.id, name: '青木 一郎', why: 'edited' }],
  })
  expect(undone).toMatchObject({ rows: 3, left: 1 })
  expect(await api.members.counts()).toMatchObject({ all: 1, trash: 0 })
})

test('an edit of another field stays when the first is taken back', async () => {
  const { api, given } = await startClub()
  const ada = await given.member('青木 一', { phone: '1', note: 'い' })
  const { operationId } = await api.members.update({ id: ada.id, fields: { phone: '2' } })
  await api.members.update({ id: ada.id, fields: { note: 'ろ' } })

  await api.history.undo({ operationId })

  expect(await api.members.get({ id: ada.id })).toMatchObject({ phone: '1', note: 'ろ' })
})

test('a row is left or taken back as a whole, never in part', async () => {
  const { api, given } = await startClub()
  const ada = await given.member('青木 一', { phone: '1', note: 'い' })
  const { operationId } = await api.members.update({ id: ada.id, fields: { phone: '2', note: 'ろ' } })
  await api.members.update({ id: ada.id, fields: { note: 'は' } })

  const undo = api.history.undo({ operationId, laterEdits: 'leave' })

  await expect(undo).rejects.toMatchObject({ code: 'UNDO_HAS_LATER_EDITS', data: { count: 1 } })
  expect(await api.members.get({ id: ada.id })).toMatchObject({ phone: '2', note: 'は' })
})

test('an undo that had to leave people can be finished once nothing stands on them any more', async () => {
  const { api } = await startClub()
  const { operationId } = await bringIn(api, fixtureFile('roster-cp932.csv'))
  const payer = await api.members.find({ who: '0102' })
  const { payment } = await api.payments.record({ payerId: payer.id, amount: 3000, paidOn: null })
  const undo = { operationId: operationId as never, laterEdits: 'leave' as const }

  const first = await api.history.undo(undo)
  const between = (await api.history.get({ operationId: operationId as never })).canUndo
  await api.payments.void({ id: payment.id, reason: '二重' })
  const second = await api.history.undo(undo)

  expect([first.left, between, second.left]).toEqual([1, true, 0])
  expect(await api.members.counts()).toMatchObject({ all: 0, trash: 0 })
  expect(await api.memberTypes.list()).toEqual([])
  await expect(api.history.undo(undo)).rejects.toMatchObject({ code: 'ALREADY_UNDONE' })
})

test('a member with money, or whom others stand on, does not go by undo of the entry', async () => {
  const { api, given } = await startClub()
  const { id, operationId } = await api.members.add({ fullName: '青木' })
  await given.payment({ id }, 3000)

  expect(await api.history.previewUndo({ operationId })).toMatchObject({ laterEdits: [{ row: id }], rows: 0 })
  await expect(api.history.undo({ operationId })).rejects.toMatchObject({ code: 'UNDO_HAS_LATER_EDITS' })
  expect(await api.members.get({ id })).toMatchObject({ inTrash: false, credit: 3000 })
})

test('undoing a billing leaves the charges that were paid', async () => {
  const { api, given } = await startClub()
  const [a, b] = [await given.member('青木 一'), await given.member('別所 二')]
  const fee = await given.fee('年会費', 3000)
  const { operationId } = await api.dues.run({ fiscalYear: 2025, feeIds: [fee.id] })
  await given.payment(a, 3000)

  const preview = await api.history.previewUndo({ operationId: operationId as never })
  const undone = await api.history.undo({ operationId: operationId as never, laterEdits: 'leave' })

  expect(preview).toMatchObject({ rows: 1, laterEdits: [{ table: 'charge', name: '青木 一' }] })
  expect(undone).toMatchObject({ rows: 1, left: 1 })
  expect((await api.dues.account({ memberId: a.id })).charges).toHaveLength(1)
  expect(await api.members.get({ id: b.id })).toMatchObject({ open: 0 })
  expect(await api.dues.run({ fiscalYear: 2025, feeIds: [fee.id] })).toMatchObject({ charged: 1, alreadyCharged: 1 })
  expect(await api.members.get({ id: b.id })).toMatchObject({ open: 3000 })
})

test('undoing a payment voids it for good: neither that undo nor the void is taken back', async () => {
  const { api, given } = await startClub()
  const ada = await given.member('青木 一', { owes: { 2024: 3000 } })
  const { payment, operationId } = await api.payments.record({ payerId: ada.id, amount: 3000, paidOn: null })

  const undone = await api.history.undo({ operationId })

  expect(await api.payments.get({ id: payment.id })).toMatchObject({ voided: { reason: 'undone' } })
  expect(await api.members.get({ id: ada.id })).toMatchObject({ open: 3000, credit: 0 })
  expect(await api.history.previewUndo({ operationId: undone.operationId })).toMatchObject({ blocked: 'void' })
  await expect(api.history.undo({ operationId: undone.operationId })).rejects.toMatchObject({
    code: 'UNDO_BLOCKED',
    data: { why: 'void' },
  })
  const other = await given.payment(ada, 1000)
  const { operationId: voided } = await api.payments.void({ id: other.id, reason: '二重' })
  await expect(api.history.undo({ operationId: voided })).rejects.toMatchObject({ data: { why: 'void' } })
})

test('a receipt that was issued blocks undo, of itself and of its payment', async () => {
  const { api, given } = await startClub()
  const ada = await given.member('青木 一', { owes: { 2024: 3000 } })
  const { payment, operationId: paid } = await api.payments.record({ payerId: ada.id, amount: 3000, paidOn: null })
  const { operationId: issued } = await api.receipts.issue({ paymentIds: [payment.id] })

  await expect(api.history.undo({ operationId: issued })).rejects.toMatchObject({
    code: 'UNDO_BLOCKED',
    data: { why: 'receipt' },
  })
  const undo = api.history.undo({ operationId: paid, laterEdits: 'leave' })

  await expect(undo).rejects.toMatchObject({ code: 'UNDO_HAS_LATER_EDITS' })
  expect((await api.history.previewUndo({ operationId: paid })).laterEdits[0]?.why).toBe('receipt')
  expect(await api.payments.get({ id: payment.id })).toMatchObject({ voided: null })
})
