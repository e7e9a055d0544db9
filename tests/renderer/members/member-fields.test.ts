import { expect, test } from 'vitest'
import { emptyDraft, type MemberDraft } from '../../../src-renderer/features/members/member-draft.ts'
import { fieldsToSave } from '../../../src-renderer/features/members/member-fields.ts'

const before: MemberDraft = { ...emptyDraft, familyName: '髙橋', phone: '03-8988-7783' }

test('only what was edited is sent', () => {
  expect(fieldsToSave(before, { ...before, city: '札幌市中央区' })).toEqual({ city: '札幌市中央区' })
})

test('phones and postal codes are stored as digits, however they were typed', () => {
  const after: MemberDraft = {
    ...before,
    mobile: '０９０（５８８６）３２１９',
    postalCode: '〒150-0001',
    otherPhones: ['03 1234 5678', ' '],
  }

  expect(fieldsToSave(before, after)).toEqual({
    mobile: '09058863219',
    postalCode: '1500001',
    otherPhones: ['0312345678'],
  })
})

test('a phone abroad is stored with + and its country, one that is not understood as it was typed', () => {
  expect(fieldsToSave(before, { ...before, country: 'GB', mobile: '+44 20 7946 0958' })).toEqual({
    country: 'GB',
    mobile: '+442079460958',
  })
  expect(fieldsToSave(before, { ...before, mobile: '12-3456' })).toEqual({ mobile: '12-3456' })
})

test('an emptied field is sent as empty', () => {
  expect(fieldsToSave(before, { ...before, phone: '' })).toEqual({ phone: '' })
})
