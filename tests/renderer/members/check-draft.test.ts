import { expect, test } from 'vitest'
import { checkDraft } from '../../../src-renderer/features/members/check-draft.ts'
import { changedFields, emptyDraft, type MemberDraft } from '../../../src-renderer/features/members/member-draft.ts'

const ada: MemberDraft = { ...emptyDraft, familyName: 'Lovelace', givenName: 'Ada' }

function problemsOf(edit: Partial<MemberDraft>, before: MemberDraft = ada) {
  const after = { ...before, ...edit }
  return checkDraft(after, new Set(changedFields(before, after)), '2026-05-01')
}

test('a member needs a name of some kind', () => {
  expect(problemsOf({ familyName: ' ', givenName: '' })).toEqual({ familyName: 'name' })
  expect(problemsOf({ familyName: '', givenName: '', fullName: 'みどりの会' })).toEqual({})
})

test('nobody leaves before joining, joins before being born, or is born tomorrow', () => {
  expect(problemsOf({ joinedOn: '2020-04-01', leftOn: '2019-03-31' })).toEqual({ leftOn: 'leftBeforeJoined' })
  expect(problemsOf({ birthDate: '1970-03-01', joinedOn: '1969-04-01' })).toEqual({ joinedOn: 'joinedBeforeBirth' })
  expect(problemsOf({ birthDate: '2026-05-02' })).toEqual({ birthDate: 'birthInFuture' })
})

test('postal codes and e-mails must be readable, a phone may wait to be completed', () => {
  expect(problemsOf({ phone: '03-12', postalCode: '150', email: 'ada@' })).toEqual({
    postalCode: 'postalCode',
    email: 'email',
  })
})

test('abroad, phones and postal codes are as people there write them', () => {
  expect(problemsOf({ country: 'GB', phone: '+44 20 7946 0958', postalCode: 'NW1 6XE' })).toEqual({})
})

test('what an old roster left unreadable does not stand in the way of other corrections', () => {
  expect(problemsOf({ city: '渋谷区' }, { ...ada, phone: '内線12', email: '不明' })).toEqual({})
})

test('a name is not longer than a hundred characters, unless it stood so before', () => {
  const long = '𠮷'.repeat(101)
  expect(problemsOf({ familyName: long, givenNameKana: long, fullName: '𠮷'.repeat(100) })).toEqual({
    familyName: 'nameTooLong',
    givenNameKana: 'nameTooLong',
  })
  expect(problemsOf({ givenName: '花子', city: '渋谷区' }, { ...ada, familyName: long })).toEqual({})
})
