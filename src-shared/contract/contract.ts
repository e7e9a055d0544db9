import type { ContractRouterClient } from '@orpc/contract'
import { app, backups, clubs, exports, settings } from './clubs.ts'
import { dues, fees, payments } from './dues.ts'
import { history } from './history.ts'
import { imports } from './imports.ts'
import { customFields, households, members, memberTypes } from './members.ts'
import { receipts } from './receipts.ts'

/** All that the core can do: the one thing both sides of a wire know. */
export const contract = {
  app,
  clubs,
  settings,
  members,
  households,
  memberTypes,
  customFields,
  imports,
  fees,
  dues,
  payments,
  receipts,
  history,
  backups,
  exports,
}

/** The core as a caller sees it, over any wire or none. */
export type Api = ContractRouterClient<typeof contract>
