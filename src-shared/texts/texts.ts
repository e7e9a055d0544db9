import * as dateField from './date-field.ts'
import * as dues from './dues.ts'
import * as fields from './fields.ts'
import * as grid from './grid.ts'
import * as history from './history.ts'
import * as home from './home.ts'
import * as imports from './imports.ts'
import * as members from './members.ts'
import * as operations from './operations.ts'
import * as preview from './preview.ts'
import * as progress from './progress.ts'
import * as receipts from './receipts.ts'
import * as refusals from './refusals.ts'
import * as settings from './settings.ts'
import * as shell from './shell.ts'
import * as start from './start.ts'
import * as unsaved from './unsaved.ts'
import type { Words } from './words.ts'

export const locales = ['ja', 'en'] as const
export type Locale = (typeof locales)[number]

const ja = {
  dateField: dateField.ja,
  dues: dues.ja,
  fields: fields.ja,
  grid: grid.ja,
  history: history.ja,
  home: home.ja,
  imports: imports.ja,
  members: members.ja,
  operations: operations.ja,
  preview: preview.ja,
  progress: progress.ja,
  receipts: receipts.ja,
  refusals: refusals.ja,
  settings: settings.ja,
  shell: shell.ja,
  start: start.ja,
  unsaved: unsaved.ja,
}

const en = {
  dateField: dateField.en,
  dues: dues.en,
  fields: fields.en,
  grid: grid.en,
  history: history.en,
  home: home.en,
  imports: imports.en,
  members: members.en,
  operations: operations.en,
  preview: preview.en,
  progress: progress.en,
  receipts: receipts.en,
  refusals: refusals.en,
  settings: settings.en,
  shell: shell.en,
  start: start.en,
  unsaved: unsaved.en,
} satisfies Words<typeof ja>

export type Texts = Words<typeof ja>

/** Every word of the product, by language. */
export const texts: Record<Locale, Texts> = { ja, en }
