import type { Command } from './command.ts'
import { attend } from './commands/attend.ts'
import { backup } from './commands/backup.ts'
import { bank } from './commands/bank.ts'
import { bill } from './commands/bill.ts'
import { books } from './commands/books.ts'
import { call } from './commands/call.ts'
import { close } from './commands/close.ts'
import { conflicts } from './commands/conflicts.ts'
import { deleteClub } from './commands/delete.ts'
import { demo } from './commands/demo.ts'
import { duplicates } from './commands/duplicates.ts'
import { edit } from './commands/edit.ts'
import { events } from './commands/events.ts'
import { exportList } from './commands/export.ts'
import { fees } from './commands/fees.ts'
import { groups } from './commands/groups.ts'
import { history } from './commands/history.ts'
import { importRoster } from './commands/import.ts'
import { init } from './commands/init.ts'
import { meeting } from './commands/meeting.ts'
import { members } from './commands/members.ts'
import { merge } from './commands/merge.ts'
import { offices } from './commands/offices.ts'
import { pay } from './commands/pay.ts'
import { protect } from './commands/protect.ts'
import { rates } from './commands/rates.ts'
import { receipts } from './commands/receipts.ts'
import { refund } from './commands/refund.ts'
import { register } from './commands/register.ts'
import { remind } from './commands/remind.ts'
import { restore } from './commands/restore.ts'
import { segments } from './commands/segments.ts'
import { sessions } from './commands/sessions.ts'
import { stats } from './commands/stats.ts'
import { sync } from './commands/sync.ts'
import { tags } from './commands/tags.ts'
import { undo } from './commands/undo.ts'

/** In the order in which a club meets them. */
export const commands: readonly Command[] = [
  init,
  importRoster,
  members,
  segments,
  edit,
  duplicates,
  merge,
  groups,
  tags,
  offices,
  fees,
  bill,
  pay,
  refund,
  bank,
  receipts,
  remind,
  close,
  books,
  events,
  register,
  meeting,
  sessions,
  attend,
  rates,
  stats,
  history,
  undo,
  exportList,
  backup,
  restore,
  protect,
  sync,
  conflicts,
  demo,
  deleteClub,
  call,
]
