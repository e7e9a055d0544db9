type Typed = { readonly memberTypeIds: readonly string[] }

/** The fees that a person of this type owes: those of the type, and those for everyone. */
export function feesOfType<F extends Typed>(fees: readonly F[], memberTypeId: string | null): readonly F[] {
  return fees.filter((fee) => isForType(fee, memberTypeId))
}

/** A fee without types is for everyone; one with types is not for somebody who has none. */
export function isForType({ memberTypeIds }: Typed, memberTypeId: string | null): boolean {
  return memberTypeIds.length === 0 || (memberTypeId !== null && memberTypeIds.includes(memberTypeId))
}
