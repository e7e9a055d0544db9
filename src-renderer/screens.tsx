import { type ComponentType, lazy, Suspense, useState } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { useTexts } from './hooks/use-texts.ts'
import { EmptyState } from './ui/empty-state.tsx'
import { ErrorBoundary } from './ui/error-boundary.tsx'
import { LoadingState } from './ui/loading-state.tsx'

type Load = () => Promise<ComponentType>

/** The first that fits an address is shown. */
const places: Readonly<Record<string, Load>> = {
  '/': async () => (await import('./features/home/home-screen.tsx')).HomeScreen,
  '/members/:id?': async () => (await import('./features/members/members-screen.tsx')).MembersScreen,
  '/import': async () => (await import('./features/imports/import-screen.tsx')).ImportScreen,
  '/lists/:part?': async () => (await import('./features/lists/lists-screen.tsx')).ListsScreen,
  '/dues/bank/:part?': async () => (await import('./features/bank/bank-screen.tsx')).BankScreen,
  '/dues/letters/:part?': async () => (await import('./features/notices/notices-screen.tsx')).NoticesScreen,
  '/dues/:part?': async () => (await import('./features/dues/dues-screen.tsx')).DuesScreen,
  '/books/:part?': async () => (await import('./features/books/books-screen.tsx')).BooksScreen,
  '/receipts/:id?': async () => (await import('./features/receipts/receipts-screen.tsx')).ReceiptsScreen,
  '/attendance/:part?/:id?': async () => (await import('./features/attendance/attendance-screen.tsx')).AttendanceScreen,
  '/events/:id?/:part?': async () => (await import('./features/events/events-screen.tsx')).EventsScreen,
  '/check-in/:kind/:id': async () => (await import('./features/check-in/check-in-screen.tsx')).CheckInScreen,
  '/meetings': async () => (await import('./features/meetings/meetings-screen.tsx')).MeetingsScreen,
  '/meetings/:id/:part?': async () => (await import('./features/meetings/meeting-screen.tsx')).MeetingScreen,
  '/statistics': async () => (await import('./features/statistics/statistics-screen.tsx')).StatisticsScreen,
  '/proposals': async () => (await import('./features/proposals/proposals-screen.tsx')).ProposalsScreen,
  '/difference': async () => (await import('./features/difference/difference-screen.tsx')).DifferenceScreen,
  '/conflicts': async () => (await import('./features/laptops/conflicts-screen.tsx')).ConflictsScreen,
  '/joined': async () => (await import('./features/laptops/joined-screen.tsx')).JoinedScreen,
  '/history': async () => (await import('./features/history/history-screen.tsx')).HistoryScreen,
  '/settings/:section?': async () => (await import('./features/settings/settings-screen.tsx')).SettingsScreen,
}

const opensOn = Object.keys(places).find((place) => leadsTo(place, location.hash))
const screens = Object.entries(places).map(([path, load]) => ({ path, Screen: screen(load, path === opensOn) }))

/** One route a screen; a screen that fails leaves the rail usable. */
export function Screens() {
  const [location] = useLocation()
  return (
    <ErrorBoundary key={location.split('/')[1]} where={location}>
      <Suspense fallback={<LoadingState />}>
        <Switch>
          {screens.map(({ path, Screen }) => (
            <Route key={path} path={path} component={Screen} />
          ))}
          <Route component={UnknownScreen} />
        </Switch>
      </Suspense>
    </ErrorBoundary>
  )
}

/**
 * A screen's code is fetched when it is first shown; that of the one the window opens on at once, while the core still
 * answers. What is there already is drawn without a moment of waiting before it.
 */
function screen(load: Load, atOnce: boolean): ComponentType {
  let loaded: ComponentType | undefined
  const read = async () => {
    loaded = await load()
    return { default: loaded }
  }
  const Later = lazy(read)
  if (atOnce) void read().catch(() => undefined)

  return function Screen() {
    const [Shown] = useState(() => loaded ?? Later)
    return <Shown />
  }
}

function leadsTo(place: string, hash: string): boolean {
  const path = hash.replace(/^#/, '').replace(/\?.*$/, '') || '/'
  const [fixed = ''] = place.split('/:')
  return path === fixed || (place !== fixed && path.startsWith(`${fixed}/`))
}

function UnknownScreen() {
  const t = useTexts()
  const [, go] = useLocation()
  return <EmptyState message={t.shell.parts.notFound} action={{ label: t.shell.crash.home, onClick: () => go('/') }} />
}
