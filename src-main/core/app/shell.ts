import type { Locale } from '../../../src-shared/texts/texts.ts'
import type { Keychain } from './protection/keychain.ts'
import type { ShellUpdates } from './updates/shell-updates.ts'

/** What only a desktop program can do for the core. A browser and a terminal have none of it. */
export interface Shell {
  /** Undefined where the system keeps no secrets for whoever is logged in. */
  readonly keychain?: Keychain | undefined
  /** The system's own dialog for a folder; null where none was picked. */
  pickFolder(): Promise<string | null>
  /** Shows a folder in the system's file manager; false where it would not. */
  showFolder(path: string): Promise<boolean>
  /** Tells which language the screens speak, for the window's own menu. */
  speak(locale: Locale): void
  /** How this program becomes a newer one. */
  readonly updates: ShellUpdates
  /** What each process of the program holds in memory now. */
  memory(): Promise<ProcessMemory[]>
}

export interface ProcessMemory {
  readonly process: 'main' | 'core' | 'window' | 'other'
  /** Resident, private and shared, in bytes. */
  readonly bytes: number
}
