import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { Router } from 'wouter'
import { ClubGate } from './club-gate.tsx'
import { useHashLocation } from './hooks/hash-location.ts'
import { queryClient } from './query-client.ts'
import { preferredColorScheme } from './ui/color-scheme.ts'
import { ConfirmProvider } from './ui/confirm.tsx'
import { ErrorBoundary } from './ui/error-boundary.tsx'
import { cssVariables, theme } from './ui/theme.ts'

const colorSchemeManager = preferredColorScheme()

export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
    >
      <ErrorBoundary where="app">
        <QueryClientProvider client={queryClient}>
          <Router hook={useHashLocation}>
            <ConfirmProvider>
              <ClubGate />
            </ConfirmProvider>
          </Router>
        </QueryClientProvider>
      </ErrorBoundary>
      <Notifications position="bottom-left" limit={3} transitionDuration={120} containerWidth={440} />
    </MantineProvider>
  )
}
