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

watchForNewVersion()

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

// Drawn at once; language and look settle within a frame or two when the core has told them.
void loadPreferences()
// Needed all over the screens: what comes after they were drawn has them drawn once more.
void queryClient.prefetchQuery(orpc.app.info.queryOptions())
void queryClient.prefetchQuery(orpc.settings.get.queryOptions())
createRoot(root).render(<App />)
