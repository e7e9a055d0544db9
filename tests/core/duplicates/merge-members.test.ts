import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MemberId } from '../../../src-shared/contract/values.ts'
import { type Hung, hangOn } from '../../support/hang-on.ts'
import { png } from '../../support/pictures.ts'
import { type StartedClub, startClub } from '../../support/start-club.ts'

const hang = (club: StartedClub, member: { id: MemberId }, hung: Hung) =>
  hangOn((work) => club.office.club().command(work), member.id, hung)

/** Every table that a merge may touch, row by row, but for what says when. */
function everything({ office }: StartedClub): unknown {
  const { db } = office.club()
  const there = (table: string, columns: string) =>
    db.rows(`SELECT ${columns} FROM ${table} WHERE deleted = 0 ORDER BY id`)
  return {
    members: db.rows('SELECT * FROM member ORDER BY id'),
    tags: there('member_tag', 'member_id, tag_id'),
    groups: there('group_membership', 'member_id, group_id, starts_on, ends_on, role'),
    offices: there('office_term', 'member_id, office_id, starts_on, ends_on, note'),
    guardians: there('guardian', 'member_id, guardian_id, name'),
    consents: there('consent', 'member_id, purpose, answer, answered_on'),
    files: there('attachment', 'member_id, file_name'),
    contacts: there('contact_point', 'member_id, kind, value'),
    households: there('household', 'id, head_id'),
  }
}

test('everything that hung on the other entry hangs on the survivor, and undo puts it all back', async () => {
  const club = await startClub({ today: '2025-05-01' })
  const { api, given } = club
  const ada = await given.member('青木 一郎', { phone: '0311112222', email: 'a@example.jp', note: '一行目' })
  const twin = await given.member('青木 一朗', {
    phone: '0333334444',
    mobile: '09055556666',
    email: 'b@example.jp',
    birthDate: '1950-01-02',
    note: '一行目\n二行目',
    owes: { 2024: 2000 },
  })
  const child = await given.member('青木 子', { payerId: twin.id })
  const home = await given.household('青木家', twin, child)
  await given.payment(twin, 500)
  await hang(club, ada, {
    tags: ['役員'],
    groups: [{ name: '1班', startsOn: '2024-04-01', role: '班長' }],
    consents: [{ purpose: 'directory', answer: 'given', answeredOn: '2020-01-01' }],
  })
  await hang(club, twin, {
    tags: ['役員', '要連絡'],
    groups: [
      { name: '1班', startsOn: '2023-04-01' },
      { name: '2班', endsOn: '2022-04-01' },
    ],
    offices: [{ name: '会長', startsOn: '2021-04-01', endsOn: '2023-04-01' }],
    guardians: [{ name: '外の人' }],
    consents: [
      { purpose: 'directory', answer: 'refused', answeredOn: '2024-01-01' },
      { purpose: 'photo', answer: 'given' },
    ],
    files: ['申込書.pdf'],
    headOf: home.id,
  })
  await hang(club, child, { guardians: [{ guardianId: twin.id }] })
  const before = everything(club)

  const { operationId, doubled } = await api.members.merge({
    survivorId: ada.id,
    loserId: twin.id,
    take: ['mobile', 'birthDate', 'household'],
  })
  const merged = await api.members.get({ id: ada.id })
  const ward = await api.members.get({ id: child.id })
  const heads = club.office.club().db.rows('SELECT head_id FROM household')
  await api.history.undo({ operationId })

  expect(merged).toMatchObject({
    name: '青木 一郎',
    phone: '0311112222',
    mobile: '09055556666',
    email: 'a@example.jp',
    otherPhones: ['0333334444'],
    otherEmails: ['b@example.jp'],
    birthDate: '1950-01-02',
    note: '一行目\n二行目',
    household: '青木家',
    open: 1500,
    guardians: [{ name: '外の人' }],
  })
  expect(merged.tags.map(({ name }) => name).sort()).toEqual(['役員', '要連絡'])
  expect(merged.groups.map(({ name, startsOn, endsOn, role }) => [name, startsOn, endsOn, role])).toEqual([
    ['1班', '2023-04-01', null, '班長'],
    ['2班', null, '2022-04-01', ''],
  ])
  expect(merged.offices.map(({ name }) => name)).toEqual(['会長'])
  expect(merged.consents.map(({ purpose, answer }) => [purpose, answer])).toEqual([
    ['directory', 'refused'],
    ['photo', 'given'],
  ])
  expect([ward.payerId, ward.guardians[0]?.guardianId]).toEqual([ada.id, ada.id])
  expect([heads, doubled]).toEqual([[{ headId: ada.id }], []])
  expect(everything(club)).toEqual(before)
})

test('two charges of one fee for one year both stay, and the result says so', async () => {
  const { api, given } = await startClub()
  const ada = await given.member('青木 一郎', { owes: { 2024: 1000, 2025: 1000 } })
  const twin = await given.member('青木 一朗', { owes: { 2025: 1000 } })

  const { doubled } = await api.members.merge({ survivorId: ada.id, loserId: twin.id })
  const asked = await api.duplicates.doublyCharged()
  const { charges } = await api.dues.account({ memberId: ada.id })
  const { operationId } = await api.dues.waive({ chargeId: charges[2]?.id as never, reason: '重なり' })

  expect(doubled).toEqual([{ feeName: '年会費', fiscalYear: 2025 }])
  expect(asked).toEqual([{ id: ada.id, name: '青木 一郎' }])
  expect([charges.length, operationId.length, await api.duplicates.doublyCharged()]).toEqual([3, 36, []])
})

test('whoever is parted again gets back what the merge had moved', async () => {
  const club = await startClub()
  const { api, given } = club
  const ada = await given.member('青木 一郎')
  const twin = await given.member('青木 一朗', { phone: '0333334444' })
  await hang(club, twin, { tags: ['役員'], offices: [{ name: '会長' }] })
  const before = everything(club)

  await api.members.merge({ survivorId: ada.id, loserId: twin.id, take: ['phone'] })
  const merged = await api.members.get({ id: ada.id })
  await api.members.unmerge({ id: twin.id })

  expect([merged.phone, merged.tags.length, merged.offices.length]).toEqual(['0333334444', 1, 1])
  expect(everything(club)).toEqual(before)
})

const day = fc.option(fc.constantFrom('2020-04-01', '2022-04-01', '2024-04-01'), { nil: null })
const term = fc.record({ name: fc.constantFrom('1班', '2班'), startsOn: day, endsOn: day })
const person = fc.record({
  phone: fc.constantFrom('', '0311112222', '0333334444'),
  tags: fc.uniqueArray(fc.constantFrom('役員', '要連絡', '新人')),
  groups: fc.array(term, { maxLength: 3 }),
  offices: fc.array(term, { maxLength: 2 }),
  consents: fc.uniqueArray(
    fc.record({ purpose: fc.constantFrom('directory', 'photo'), answer: fc.constantFrom('given', 'refused') }),
    { selector: ({ purpose }) => purpose },
  ),
})

test('whatever two entries hold, merging and taking it back leaves everything as it was', async () => {
  const club = await startClub()
  const { api, given } = club
  await fc.assert(
    fc.asyncProperty(
      person,
      person,
      fc.subarray(['phone', 'name', 'household', 'status']),
      async (one, other, take) => {
        const ada = await given.member('青木 一郎', { phone: one.phone })
        const twin = await given.member('青木 一朗', { phone: other.phone, payerId: ada.id })
        await hang(club, ada, { ...one, guardians: [{ guardianId: twin.id }] } as Hung)
        await hang(club, twin, { ...other, guardians: [{ guardianId: ada.id }] } as Hung)
        const before = everything(club)

        const { operationId } = await api.members.merge({ survivorId: ada.id, loserId: twin.id, take })
        const merged = await api.members.get({ id: ada.id })
        await api.history.undo({ operationId })

        expect([merged.payerId, merged.guardians]).toEqual([null, []])
        expect(merged.tags.length).toBe(new Set([...one.tags, ...other.tags]).size)
        expect(everything(club)).toEqual(before)
        await api.members.trash({ ids: [ada.id, twin.id] })
      },
    ),
    { numRuns: 25 },
  )
})

test('a survivor without a photo keeps the other one’s, as anything that only the other entry knew', async () => {
  const { api, given } = await startClub()
  const ada = await given.member('青木 一郎', { phone: '0311112222' })
  const twin = await given.member('青木 一朗', { mobile: '09055556666', birthDate: '1950-01-02' })
  await api.attachments.setPhoto({ memberId: twin.id, photo: new File([png(40)], '顔.png') })
  const { photoId } = await api.members.get({ id: twin.id })

  const { operationId } = await api.members.merge({ survivorId: ada.id, loserId: twin.id })
  const merged = await api.members.get({ id: ada.id })
  await api.history.undo({ operationId })
  const kept = await api.members.get({ id: ada.id })

  expect(photoId).not.toBeNull()
  expect(merged).toMatchObject({ name: '青木 一郎', photoId, mobile: '09055556666', birthDate: '1950-01-02' })
  expect([kept.photoId, kept.mobile, (await api.members.get({ id: twin.id })).photoId]).toEqual([null, '', photoId])
})
