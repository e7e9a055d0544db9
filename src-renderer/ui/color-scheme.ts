import type { MantineColorSchemeManager } from '@mantine/core'
import { currentPreferences, setPreference, subscribePreferences } from '../hooks/preferences.ts'

/** Light or dark is a preference of this laptop like any other. */
export function preferredColorScheme(): MantineColorSchemeManager {
  let unsubscribe = () => {}

  return {
    get: () => currentPreferences().colorScheme,
    set: (value) => setPreference('colorScheme', value),
    subscribe: (onUpdate) => {
      unsubscribe = subscribePreferences(() => onUpdate(currentPreferences().colorScheme))
    },
    unsubscribe: () => unsubscribe(),
    clear: () => setPreference('colorScheme', 'auto'),
  }
}
