import { type Locale, type Texts, texts } from '../../src-shared/texts/texts.ts'
import { usePreferences } from './preferences.ts'

/** The words of the language in use. */
export function useTexts(): Texts {
  return texts[usePreferences().locale]
}

export function useLocale(): Locale {
  return usePreferences().locale
}
