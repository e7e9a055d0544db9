import '@mantine/core/styles.layer.css'
import '@mantine/dates/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import '@fontsource/biz-udpgothic/400.css'
import '@fontsource/biz-udpgothic/700.css'
import './ui/figures/figures.css'
import './ui/latin/latin.css'
import './ui/theme.css'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { orpc } from './api.ts'
import { App } from './app.tsx'
import { loadPreferences } from './hooks/preferences.ts'
import { queryClient } from './query-client.ts'
import { watchForNewVersion } from './ui/old-version.ts'

// Compiled schemas need eval, which the content security policy forbids.
z.config({ jitless: true })

/** Before that nobody sees that a window is still empty. */
const noticedAfterMs = 150

watchForNewVersion()

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

// What the first screen hangs on, and what is needed all over the screens: where the core is quick they are drawn once, in
// the language and the look that were chosen.
const needed = [
  loadPreferences(),
  queryClient.prefetchQuery(orpc.clubs.current.queryOptions()),
  queryClient.prefetchQuery(orpc.app.info.queryOptions()),
  queryClient.prefetchQuery(orpc.settings.get.queryOptions()),
]
const drawnAfter = new Promise((resolve) => setTimeout(resolve, noticedAfterMs))
void Promise.race([Promise.all(needed), drawnAfter]).then(() => createRoot(root).render(<App />))
