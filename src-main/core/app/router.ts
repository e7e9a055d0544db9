import { createRouterClient, type Lazy, lazy } from '@orpc/server'
import type { Api } from '../../../src-shared/contract/contract.ts'
import type { Office } from './office.ts'
import { officeRoutes } from './routes/office-routes.ts'
import { os } from './routes/os.ts'
import { rosterRoutes } from './routes/roster-routes.ts'
import { stepwise } from './use-case.ts'

/** What the core needs for no first answer: each part comes in with the first call of something in it. */
const parts = {
  attendance: async () => (await import('./routes/attendance-routes.ts')).attendanceRoutes,
  bank: async () => (await import('./routes/bank-routes.ts')).bankRoutes,
  books: async () => (await import('./routes/books-routes.ts')).booksRoutes,
  debits: async () => (await import('./routes/debit-routes.ts')).debitRoutes,
  events: async () => (await import('./routes/event-routes.ts')).eventRoutes,
  funds: async () => (await import('./routes/fund-routes.ts')).fundRoutes,
  meetings: async () => (await import('./routes/meeting-routes.ts')).meetingRoutes,
  money: async () => (await import('./routes/money-routes.ts')).moneyRoutes,
  notices: async () => (await import('./routes/notice-routes.ts')).noticeRoutes,
  protection: async () => (await import('./routes/protection-routes.ts')).protectionRoutes,
  sample: async () => (await import('./open-sample.ts')).openSample,
  slips: async () => (await import('./routes/slip-routes.ts')).slipRoutes,
  sync: async () => (await import('./routes/sync-routes.ts')).syncRoutes,
  work: async () => (await import('./routes/work-routes.ts')).workRoutes,
}

/** Every procedure of the contract and what does it. `query` reads, `command` writes in one transaction. */
export const router = os.router({
  ...officeRoutes,
  clubs: {
    ...officeRoutes.clubs,
    openDemo: os.clubs.openDemo.handler(
      stepwise(
        (office) => office,
        async function* (office) {
          const openSample = await parts.sample()
          return yield* openSample(office, apiOf(office))
        },
      ),
    ),
  },
  ...rosterRoutes,
  ...later(parts.work, 'proposals', 'statistics', 'imports', 'edits', 'duplicates', 'history', 'lists', 'exports'),
  ...later(parts.money, 'fees', 'dues', 'payments', 'receipts'),
  ...later(parts.bank, 'bank'),
  ...later(parts.books, 'books'),
  ...later(parts.funds, 'funds', 'paymentMethods', 'contacts', 'batches'),
  ...later(parts.debits, 'debits'),
  ...later(parts.slips, 'slips'),
  ...later(parts.notices, 'notices'),
  ...later(parts.events, 'events', 'registrations', 'arrangements'),
  ...later(parts.attendance, 'activities', 'sessions', 'attendance', 'rates'),
  ...later(parts.meetings, 'meetings'),
  ...later(parts.sync, 'sync', 'conflicts'),
  ...later(parts.protection, 'protection'),
})

/** Brings in what has not come yet, so that all parts are of one version whatever an update does to their files. */
export async function bringInAll(): Promise<void> {
  for (const load of Object.values(parts)) await load()
}

/**
 * The contract as a plain call, for the command line, the sample club and tests: the same parsing and refusals as over a
 * wire. A part that comes in later looks like a promise: call what is in it, never await the part itself.
 */
export function apiOf(office: Office): Api {
  return createRouterClient(router, { context: { office } })
}

function later<R, K extends keyof R>(load: () => Promise<R>, ...names: K[]): { [N in K]: Lazy<R[N]> } {
  const routes = names.map((name) => [name, lazy(async () => ({ default: (await load())[name] }))])
  return Object.fromEntries(routes) as { [N in K]: Lazy<R[N]> }
}
