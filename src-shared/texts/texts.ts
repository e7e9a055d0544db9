import * as shell from './shell.ts'
import type { Words } from './words.ts'

export const locales = ['ja', 'en'] as const
export type Locale = (typeof locales)[number]

const ja = { shell: shell.ja }
const en = { shell: shell.en } satisfies Words<typeof ja>

export type Texts = Words<typeof ja>

/** Every word of the product, by language. */
export const texts: Record<Locale, Texts> = { ja, en }
