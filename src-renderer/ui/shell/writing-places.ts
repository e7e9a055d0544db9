/** Screens that are there to enter something: they have nothing to show in a club that is only looked at. A `*` is one of whatever there is. */
const writingPlaces = [
  '/members/new',
  '/import',
  '/dues/desk',
  '/dues/billing',
  '/dues/bank/read',
  '/attendance/import',
  '/events/new',
  '/events/*/import',
  '/meetings/new',
  '/meetings/*/intake',
  '/check-in',
  '/proposals',
  '/conflicts',
].map((place) => place.split('/'))

export function isWritingPlace(location: string): boolean {
  const here = (location.split('?')[0] ?? '').split('/')
  return writingPlaces.some((place) => place.every((part, at) => part === '*' || part === here[at]))
}
