import type { Locale } from '../texts/texts.ts'

/** The language of a terminal: Japanese, unless the flag or the system's own variables say English. */
export function terminalLocale(env: Readonly<Record<string, string | undefined>>, flag?: string | undefined): Locale {
  const said = [flag, env.MEIBO_LANG, env.LC_ALL, env.LC_MESSAGES, env.LANG].find(Boolean) ?? ''
  return said.toLowerCase().startsWith('en') ? 'en' : 'ja'
}
