/** Screens that are there to enter something: they have nothing to show in a club that is only looked at. */
const writingPlaces = [
  '/members/new',
  '/import',
  '/dues/desk',
  '/dues/billing',
  '/dues/bank/read',
  '/attendance/import',
  '/events/new',
  '/meetings/new',
  '/check-in',
  '/proposals',
  '/conflicts',
]

export function isWritingPlace(location: string): boolean {
  return writingPlaces.some((place) => location === place || location.startsWith(`${place}/`))
}
