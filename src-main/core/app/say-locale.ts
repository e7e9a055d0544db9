import type { Inputs } from '../../../src-shared/contract/inferred.ts'
import type { Office } from './office.ts'

/** The screens' language, of this laptop. */
export const LOCALE = 'locale'

/** Tells the desktop program which language its menu should speak, where one was chosen. */
export function sayLocale({ shell, installation }: Office): void {
  const locale = installation.preferences[LOCALE]
  if (locale === 'ja' || locale === 'en') shell?.speak(locale)
}

export function setPreference(office: Office, { key, value }: Inputs['app']['setPreference']): void {
  office.installation.setPreference(key, value)
  if (key === LOCALE) sayLocale(office)
}
