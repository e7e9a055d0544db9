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

/** Whether a name is longer than anybody's, or one in so many parts with a space between them. */
export function isNameTooLong(name: string, parts = 1): boolean {
  return [...name].length > longestName * parts + parts - 1
}
