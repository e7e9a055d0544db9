import { app } from 'electron'
import type { ProcessMemory } from '../core/app/shell.ts'

const names: Readonly<Record<string, ProcessMemory['process']>> = { Browser: 'main', Utility: 'core', Tab: 'window' }

/** What each process of the program holds in memory; Electron counts in kibibytes. */
export function processMemory(): ProcessMemory[] {
  return app.getAppMetrics().map(({ type, name, memory }) => ({
    // Chromium has utility processes of its own besides.
    process: type === 'Utility' && name !== coreName ? 'other' : (names[type] ?? 'other'),
    bytes: memory.workingSetSize * 1024,
  }))
}

/** The core's process, as the system's list of processes shows it. */
export const coreName = 'Meibo core'
