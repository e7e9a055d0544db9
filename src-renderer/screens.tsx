import { type ComponentType, lazy, Suspense } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { useTexts } from './hooks/use-texts.ts'
import { EmptyState } from './ui/empty-state.tsx'
import { ErrorBoundary } from './ui/error-boundary.tsx'
import { LoadingState } from './ui/loading-state.tsx'

/** A screen's code is fetched when it is first shown; that of the part the window opens on at once, while the core still answers. */
function screen(part: string, load: () => Promise<{ default: ComponentType }>) {
  if (part === partOf(location.hash)) void load().catch(() => undefined)
  return lazy(load)
}

function partOf(hash: string): string {
  return hash.replace(/^#\//, '').replace(/[/?].*$/, '')
}

const HomeScreen = screen('', async () => ({ default: (await import('./features/home/home-screen.tsx')).HomeScreen }))
const MembersScreen = screen('members', async () => ({
  default: (await import('./features/members/members-screen.tsx')).MembersScreen,
}))
const ImportScreen = screen('import', async () => ({
  default: (await import('./features/imports/import-screen.tsx')).ImportScreen,
}))
const CheckInScreen = screen('check-in', async () => ({
  default: (await import('./features/check-in/check-in-screen.tsx')).CheckInScreen,
}))
const EventsScreen = screen('events', async () => ({
  default: (await import('./features/events/events-screen.tsx')).EventsScreen,
}))
const ListsScreen = screen('lists', async () => ({
  default: (await import('./features/lists/lists-screen.tsx')).ListsScreen,
}))
const BankScreen = screen('dues', async () => ({
  default: (await import('./features/bank/bank-screen.tsx')).BankScreen,
}))
const NoticesScreen = screen('dues', async () => ({
  default: (await import('./features/notices/notices-screen.tsx')).NoticesScreen,
}))
const DuesScreen = screen('dues', async () => ({
  default: (await import('./features/dues/dues-screen.tsx')).DuesScreen,
}))
const BooksScreen = screen('books', async () => ({
  default: (await import('./features/books/books-screen.tsx')).BooksScreen,
}))
const MeetingScreen = screen('meetings', async () => ({
  default: (await import('./features/meetings/meeting-screen.tsx')).MeetingScreen,
}))
const MeetingsScreen = screen('meetings', async () => ({
  default: (await import('./features/meetings/meetings-screen.tsx')).MeetingsScreen,
}))
const ReceiptsScreen = screen('receipts', async () => ({
  default: (await import('./features/receipts/receipts-screen.tsx')).ReceiptsScreen,
}))
const AttendanceScreen = screen('attendance', async () => ({
  default: (await import('./features/attendance/attendance-screen.tsx')).AttendanceScreen,
}))
const StatisticsScreen = screen('statistics', async () => ({
  default: (await import('./features/statistics/statistics-screen.tsx')).StatisticsScreen,
}))
const ProposalsScreen = screen('proposals', async () => ({
  default: (await import('./features/proposals/proposals-screen.tsx')).ProposalsScreen,
}))
const DifferenceScreen = screen('difference', async () => ({
  default: (await import('./features/difference/difference-screen.tsx')).DifferenceScreen,
}))
const ConflictsScreen = screen('conflicts', async () => ({
  default: (await import('./features/laptops/conflicts-screen.tsx')).ConflictsScreen,
}))
const JoinedScreen = screen('joined', async () => ({
  default: (await import('./features/laptops/joined-screen.tsx')).JoinedScreen,
}))
const HistoryScreen = screen('history', async () => ({
  default: (await import('./features/history/history-screen.tsx')).HistoryScreen,
}))
const SettingsScreen = screen('settings', async () => ({
  default: (await import('./features/settings/settings-screen.tsx')).SettingsScreen,
}))

/** One route a screen; a screen that fails leaves the rail usable. */
export function Screens() {
  const [location] = useLocation()
  return (
    <ErrorBoundary key={location.split('/')[1]} where={location}>
      <Suspense fallback={<LoadingState />}>
        <Switch>
          <Route path="/" component={HomeScreen} />
          <Route path="/members/:id?" component={MembersScreen} />
          <Route path="/import" component={ImportScreen} />
          <Route path="/lists/:part?" component={ListsScreen} />
          <Route path="/dues/bank/:part?" component={BankScreen} />
          <Route path="/dues/letters/:part?" component={NoticesScreen} />
          <Route path="/dues/:part?" component={DuesScreen} />
          <Route path="/books/:part?" component={BooksScreen} />
          <Route path="/receipts/:id?" component={ReceiptsScreen} />
          <Route path="/attendance/:part?/:id?" component={AttendanceScreen} />
          <Route path="/events/:id?/:part?" component={EventsScreen} />
          <Route path="/check-in/:kind/:id" component={CheckInScreen} />
          <Route path="/meetings" component={MeetingsScreen} />
          <Route path="/meetings/:id/:part?" component={MeetingScreen} />
          <Route path="/statistics" component={StatisticsScreen} />
          <Route path="/proposals" component={ProposalsScreen} />
          <Route path="/difference" component={DifferenceScreen} />
          <Route path="/conflicts" component={ConflictsScreen} />
          <Route path="/joined" component={JoinedScreen} />
          <Route path="/history" component={HistoryScreen} />
          <Route path="/settings/:section?" component={SettingsScreen} />
          <Route component={UnknownScreen} />
        </Switch>
      </Suspense>
    </ErrorBoundary>
  )
}

function UnknownScreen() {
  const t = useTexts()
  const [, go] = useLocation()
  return <EmptyState message={t.shell.parts.notFound} action={{ label: t.shell.crash.home, onClick: () => go('/') }} />
}
