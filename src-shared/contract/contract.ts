import type { ContractRouterClient } from '@orpc/contract'
import { activities, sessions } from './activities.ts'
import { attachments, consents, guardians } from './attachments.ts'
import { attendance } from './attendance.ts'
import { bank } from './bank.ts'
import { books } from './books.ts'
import { app, backups, clubs, exports, settings } from './clubs.ts'
import { customFields } from './custom-fields.ts'
import { debits } from './debits.ts'
import { desktop } from './desktop.ts'
import { dues } from './dues.ts'
import { duplicates } from './duplicates.ts'
import { edits } from './edits.ts'
import { events } from './events.ts'
import { fees } from './fees.ts'
import { batches, contacts, funds, paymentMethods } from './funds.ts'
import { groups, memberStatuses, offices, tags } from './groups.ts'
import { history } from './history.ts'
import { households } from './households.ts'
import { imports } from './imports.ts'
import { layouts } from './layouts.ts'
import { lists } from './lists.ts'
import { lookups } from './lookups.ts'
import { meetings } from './meetings.ts'
import { memberTypes } from './member-types.ts'
import { members } from './members.ts'
import { notices } from './notices.ts'
import { payments } from './payments.ts'
import { proposals } from './proposals.ts'
import { protection } from './protection.ts'
import { rates } from './rates.ts'
import { receipts } from './receipts.ts'
import { arrangements, registrations } from './registrations.ts'
import { segments } from './segments.ts'
import { slips } from './slips.ts'
import { statistics } from './statistics.ts'
import { conflicts, sync } from './sync.ts'
import { updates } from './updates.ts'

/** All that the core can do: the one thing both sides of a wire know. */
export const contract = {
  sync,
  conflicts,
  app,
  desktop,
  updates,
  clubs,
  settings,
  members,
  households,
  memberTypes,
  customFields,
  memberStatuses,
  groups,
  tags,
  offices,
  segments,
  layouts,
  guardians,
  consents,
  proposals,
  statistics,
  imports,
  fees,
  dues,
  payments,
  books,
  funds,
  paymentMethods,
  contacts,
  batches,
  debits,
  slips,
  meetings,
  notices,
  bank,
  receipts,
  activities,
  sessions,
  attendance,
  rates,
  edits,
  duplicates,
  events,
  registrations,
  arrangements,
  history,
  lists,
  lookups,
  attachments,
  backups,
  exports,
  protection,
}

/** The core as a caller sees it, over any wire or none. */
export type Api = ContractRouterClient<typeof contract>
