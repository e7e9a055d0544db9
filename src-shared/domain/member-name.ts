/** How a person or body is called on screen and paper: family and given name, or the full name where it does not split. */
export function memberName(member: { familyName: string; givenName: string; fullName: string }): string {
  return [member.familyName, member.givenName].filter((part) => part !== '').join(' ') || member.fullName
}

export function memberKana(member: { familyNameKana: string; givenNameKana: string }): string {
  return [member.familyNameKana, member.givenNameKana].filter((part) => part !== '').join(' ')
}
