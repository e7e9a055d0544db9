import type { Command } from './command.ts'
import { backup } from './commands/backup.ts'
import { bill } from './commands/bill.ts'
import { call } from './commands/call.ts'
import { deleteClub } from './commands/delete.ts'
import { demo } from './commands/demo.ts'
import { exportRoster } from './commands/export.ts'
import { fees } from './commands/fees.ts'
import { history } from './commands/history.ts'
import { importRoster } from './commands/import.ts'
import { init } from './commands/init.ts'
import { members } from './commands/members.ts'
import { pay } from './commands/pay.ts'
import { receipts } from './commands/receipts.ts'
import { restore } from './commands/restore.ts'
import { undo } from './commands/undo.ts'

/** In the order in which a club meets them. */
export const commands: readonly Command[] = [
  init,
  importRoster,
  members,
  fees,
  bill,
  pay,
  receipts,
  history,
  undo,
  exportRoster,
  backup,
  restore,
  demo,
  deleteClub,
  call,
]
