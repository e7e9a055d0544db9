import * as attachments from './attachments.ts'
import * as attendance from './attendance.ts'
import * as bank from './bank.ts'
import * as belonging from './belonging.ts'
import * as billing from './billing.ts'
import * as books from './books.ts'
import * as checkIn from './check-in.ts'
import * as dateField from './date-field.ts'
import * as desktop from './desktop.ts'
import * as difference from './difference.ts'
import * as dues from './dues.ts'
import * as duplicates from './duplicates.ts'
import * as edits from './edits.ts'
import * as entry from './entry.ts'
import * as events from './events.ts'
import * as fields from './fields.ts'
import * as funds from './funds.ts'
import * as grid from './grid.ts'
import * as history from './history.ts'
import * as home from './home.ts'
import * as imports from './imports.ts'
import * as invitations from './invitations.ts'
import * as laptops from './laptops.ts'
import * as lists from './lists.ts'
import * as meetings from './meetings.ts'
import * as members from './members.ts'
import * as notices from './notices.ts'
import * as numberField from './number-field.ts'
import * as operations from './operations.ts'
import * as payments from './payments.ts'
import * as preview from './preview.ts'
import * as progress from './progress.ts'
import * as proposals from './proposals.ts'
import * as protection from './protection.ts'
import * as receipts from './receipts.ts'
import * as refusals from './refusals.ts'
import * as roster from './roster.ts'
import * as settings from './settings.ts'
import * as shell from './shell.ts'
import * as start from './start.ts'
import * as statistics from './statistics.ts'
import * as timeField from './time-field.ts'
import * as unsaved from './unsaved.ts'
import * as updates from './updates.ts'
import type { Words } from './words.ts'

export const locales = ['ja', 'en'] as const
export type Locale = (typeof locales)[number]

const ja = {
  attachments: attachments.ja,
  attendance: attendance.ja,
  bank: bank.ja,
  belonging: belonging.ja,
  billing: billing.ja,
  books: books.ja,
  checkIn: checkIn.ja,
  dateField: dateField.ja,
  numberField: numberField.ja,
  timeField: timeField.ja,
  desktop: desktop.ja,
  difference: difference.ja,
  dues: dues.ja,
  duplicates: duplicates.ja,
  edits: edits.ja,
  entry: entry.ja,
  events: events.ja,
  fields: fields.ja,
  funds: funds.ja,
  grid: grid.ja,
  history: history.ja,
  home: home.ja,
  imports: imports.ja,
  invitations: invitations.ja,
  laptops: laptops.ja,
  lists: lists.ja,
  meetings: meetings.ja,
  members: members.ja,
  notices: notices.ja,
  operations: operations.ja,
  payments: payments.ja,
  preview: preview.ja,
  progress: progress.ja,
  proposals: proposals.ja,
  protection: protection.ja,
  receipts: receipts.ja,
  refusals: refusals.ja,
  roster: roster.ja,
  settings: settings.ja,
  shell: shell.ja,
  start: start.ja,
  statistics: statistics.ja,
  unsaved: unsaved.ja,
  updates: updates.ja,
}

const en = {
  attachments: attachments.en,
  attendance: attendance.en,
  bank: bank.en,
  belonging: belonging.en,
  billing: billing.en,
  books: books.en,
  checkIn: checkIn.en,
  dateField: dateField.en,
  numberField: numberField.en,
  timeField: timeField.en,
  desktop: desktop.en,
  difference: difference.en,
  dues: dues.en,
  duplicates: duplicates.en,
  edits: edits.en,
  entry: entry.en,
  events: events.en,
  fields: fields.en,
  funds: funds.en,
  grid: grid.en,
  history: history.en,
  home: home.en,
  imports: imports.en,
  invitations: invitations.en,
  laptops: laptops.en,
  lists: lists.en,
  meetings: meetings.en,
  members: members.en,
  notices: notices.en,
  operations: operations.en,
  payments: payments.en,
  preview: preview.en,
  progress: progress.en,
  proposals: proposals.en,
  protection: protection.en,
  receipts: receipts.en,
  refusals: refusals.en,
  roster: roster.en,
  settings: settings.en,
  shell: shell.en,
  start: start.en,
  statistics: statistics.en,
  unsaved: unsaved.en,
  updates: updates.en,
} satisfies Words<typeof ja>

export type Texts = Words<typeof ja>

/** Every word of the product, by language. */
export const texts: Record<Locale, Texts> = { ja, en }
