import { useHashLocation as useWouterHashLocation } from 'wouter/use-hash-location'

type Navigate = ReturnType<typeof useWouterHashLocation>[1]

/** wouter's hash routes, but a filter in the address (`/members?unpaid`) does not follow to the next screen. */
export function useHashLocation(): [string, Navigate] {
  const [location, navigate] = useWouterHashLocation()
  return [location, (to, options) => navigate(to.includes('?') ? to : `${to}?`, options)]
}

useHashLocation.hrefs = (href: string) => `#${href}`
