import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Outputs } from '../../../src-shared/contract/inferred.ts'
import { isAtPlace } from '../../../src-shared/domain/fold-place.ts'
import { orpc } from '../../api.ts'
import type { MemberDraft } from './member-draft.ts'
import { readPostalCode } from './member-fields.ts'
import type { MemberForm } from './use-member-form.ts'

export type PostalPlace = Outputs['lookups']['byAddress']['places'][number]

/** What there is to say about a postal code and the address beside it. */
export type PostalHint =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'filled'; readonly place: PostalPlace }
  | { readonly kind: 'towns'; readonly places: readonly PostalPlace[] }
  | { readonly kind: 'codes'; readonly places: readonly PostalPlace[] }
  | { readonly kind: 'differs'; readonly places: readonly PostalPlace[]; readonly codes: readonly PostalPlace[] }

type Address = Pick<MemberDraft, 'prefecture' | 'city' | 'street'>

/**
 * Brings a postal code of Japan and its address together. An empty address is filled in, and what was filled in may be
 * replaced by another code; what somebody typed is never touched without being asked for.
 */
export function usePostalLookup(form: MemberForm) {
  const { draft, base } = form
  const filled = useRef<PostalPlace | null>(null)
  const filledFor = useRef<string | null>(null)
  const inJapan = draft.country === '' || draft.country.toUpperCase() === 'JP'
  const edited = (['postalCode', 'prefecture', 'city', 'street'] as const).some((name) => draft[name] !== base[name])
  const code = inJapan && edited ? sevenDigits(draft.postalCode) : null
  const [address] = useDebouncedValue(addressOf(draft), 300)
  const asksForCode = inJapan && edited && (address.city + address.street).trim() !== ''

  const byCode = useQuery(
    orpc.lookups.byPostalCode.queryOptions({ input: code === null ? skipToken : { postalCode: code } }),
  ).data?.places
  const found =
    useQuery(
      orpc.lookups.byAddress.queryOptions({
        input: asksForCode ? address : skipToken,
        placeholderData: keepPreviousData,
      }),
    ).data?.places ?? []
  const byAddress = asksForCode ? found : []

  const isOurs = isBlank(draft) || (filled.current !== null && isFilledWith(draft, filled.current))
  const common = byCode && commonPlace(byCode)
  useEffect(() => {
    // Once for a code: whoever empties the fields again means it.
    if (!common || !isOurs || filledFor.current === code) return
    filledFor.current = code
    fill(common)
  })

  function fill(place: PostalPlace): void {
    filled.current = place
    form.set('prefecture', place.prefecture)
    form.set('city', place.city)
    form.set('street', place.town)
  }

  return {
    hint: code === null ? hintOfAddress(draft, byAddress) : hintOfCode(draft, byCode, byAddress, filled.current),
    fill,
    takeCode: (postalCode: string) => form.set('postalCode', withHyphen(postalCode)),
    /** A whole code of Japan with its hyphen. */
    spelled: (typed: string) => {
      const digits = inJapan ? sevenDigits(typed) : null
      return digits === null ? typed : withHyphen(digits)
    },
    /** The town stands there already: the hand goes on behind it. */
    isFilledStreet: (street: string) => street !== '' && street === filled.current?.town,
  }
}

export function withHyphen(postalCode: string): string {
  return `${postalCode.slice(0, 3)}-${postalCode.slice(3)}`
}

function hintOfAddress({ postalCode }: MemberDraft, places: readonly PostalPlace[]): PostalHint | null {
  return postalCode.trim() === '' && places.length > 0 ? { kind: 'codes', places } : null
}

function hintOfCode(
  draft: MemberDraft,
  places: readonly PostalPlace[] | undefined,
  codes: readonly PostalPlace[],
  filled: PostalPlace | null,
): PostalHint | null {
  if (places === undefined) return null
  if (places.length === 0) return { kind: 'unknown' }
  if (!places.some((place) => isAtPlace(addressOf(draft), place))) return { kind: 'differs', places, codes }
  const needsTown = places.length > 1 && draft.street.trim() === ''
  if (needsTown) return { kind: 'towns', places }
  return filled !== null && isFilledWith(draft, filled) ? { kind: 'filled', place: filled } : null
}

/** What all places of a code share; null where they lie in different cities. */
function commonPlace(places: readonly PostalPlace[]): PostalPlace | null {
  const [first] = places
  if (first === undefined) return null
  if (places.length === 1) return first
  const isOneCity = places.every(({ prefecture, city }) => prefecture === first.prefecture && city === first.city)
  return isOneCity ? { ...first, town: '' } : null
}

function addressOf({ prefecture, city, street }: MemberDraft): Address {
  return { prefecture, city, street }
}

function isBlank({ prefecture, city, street, building }: MemberDraft): boolean {
  return [prefecture, city, street, building].every((part) => part.trim() === '')
}

function isFilledWith({ prefecture, city, street }: Address, place: PostalPlace): boolean {
  return prefecture === place.prefecture && city === place.city && street === place.town
}

function sevenDigits(typed: string): string | null {
  const digits = readPostalCode(typed, '')
  // An unfinished code is no code with zeros lost.
  return digits !== null && typed.normalize('NFKC').replace(/\D/g, '').length === 7 ? digits : null
}
