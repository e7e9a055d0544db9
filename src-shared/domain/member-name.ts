/** A member's name as it is stored, part by part. */
export interface NameParts {
  readonly familyName: string
  readonly givenName: string
  readonly fullName: string
  readonly familyNameKana: string
  readonly givenNameKana: string
}

/** How a person or body is called on screen and paper: family and given name, or the full name where it does not split. */
export function memberName(member: Pick<NameParts, 'familyName' | 'givenName' | 'fullName'>): string {
  return [member.familyName, member.givenName].filter((part) => part !== '').join(' ') || member.fullName
}

export function memberKana(member: Pick<NameParts, 'familyNameKana' | 'givenNameKana'>): string {
  return [member.familyNameKana, member.givenNameKana].filter((part) => part !== '').join(' ')
}
