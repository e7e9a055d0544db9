import { api } from '../api.ts'
import { useSwitchClub } from './use-switch-club.ts'

/** Closes the open club until it is unlocked; nothing that was read of it stays on the screen or in memory. */
export function useLockNow() {
  const { showAnew } = useSwitchClub()
  return async () => {
    await api.protection.lock()
    await showAnew()
  }
}
