import { joinAddress } from '../../../../src-shared/domain/join-address.ts'
import type { ImportedMember } from '../../../../src-shared/domain/roster-import/imported-member.ts'
import type { ClubTerms } from './club-terms.ts'
import type { KnownMember } from './known-member.ts'

/** A person of the roster as a row of a file reads: names instead of ids, nothing that is empty. */
export function spokenPerson(
  person: KnownMember,
  relations: Pick<ImportedMember, 'groups' | 'offices' | 'tags'>,
  terms: ClubTerms,
): Record<string, never> {
  const {
    id: _,
    name: __,
    memberTypeId,
    householdId,
    payerId,
    statusId,
    schoolEntryYear,
    inTrash,
    custom,
    ...fields
  } = person
  const own = Object.fromEntries(Object.entries(custom).map(([field, value]) => [terms.fieldName(field), value]))
  const all = {
    ...fields,
    ...relations,
    address: joinAddress(person),
    ...(Object.keys(own).length === 0 ? {} : { custom: own }),
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => !isEmpty(value))) as Record<string, never>
}

function isEmpty(value: unknown): boolean {
  return value === '' || value === null || (Array.isArray(value) && value.length === 0)
}
