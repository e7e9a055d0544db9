/** In characters. Nobody’s name is as long; another laptop may all the same bring a longer one. */
const longestName = 100

/** The columns of a member that hold a name. */
export const nameColumns = [
  'familyName',
  'givenName',
  'familyNameKana',
  'givenNameKana',
  'fullName',
  'romanName',
  'formerName',
] as const

/** Whether a part of a name is longer than anybody's. */
export function isNameTooLong(name: string): boolean {
  return name.length > longestName && [...name].length > longestName
}
