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

/** How many parts of a name a column of a file may hold, with a space between them. */
export const nameParts: ReadonlyMap<string, number> = new Map([
  ...nameColumns.map((name) => [name, 1] as const),
  ...['name', 'nameKana'].map((name) => [name, 2] as const),
])

/** Whether a name is longer than anybody's, or one in so many parts with a space between them. */
export function isNameTooLong(name: string, parts = 1): boolean {
  const most = longestName * parts + parts - 1
  // An import asks it of each cell: hardly any is as long before its surrogates are counted.
  return name.length > most && [...name].length > most
}
