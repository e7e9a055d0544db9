import { createRouterClient } from '@orpc/server'
import type { Api } from '../../../src-shared/contract/contract.ts'
import type { Office } from './office.ts'
import { openSample } from './open-sample.ts'
import { attendanceRoutes } from './routes/attendance-routes.ts'
import { bankRoutes } from './routes/bank-routes.ts'
import { booksRoutes } from './routes/books-routes.ts'
import { debitRoutes } from './routes/debit-routes.ts'
import { eventRoutes } from './routes/event-routes.ts'
import { fundRoutes } from './routes/fund-routes.ts'
import { meetingRoutes } from './routes/meeting-routes.ts'
import { moneyRoutes } from './routes/money-routes.ts'
import { noticeRoutes } from './routes/notice-routes.ts'
import { officeRoutes } from './routes/office-routes.ts'
import { os } from './routes/os.ts'
import { protectionRoutes } from './routes/protection-routes.ts'
import { rosterRoutes } from './routes/roster-routes.ts'
import { slipRoutes } from './routes/slip-routes.ts'
import { syncRoutes } from './routes/sync-routes.ts'
import { workRoutes } from './routes/work-routes.ts'
import { stepwise } from './use-case.ts'

/** Every procedure of the contract and what does it. `query` reads, `command` writes in one transaction. */
export const router = os.router({
  ...officeRoutes,
  clubs: {
    ...officeRoutes.clubs,
    openDemo: os.clubs.openDemo.handler(
      stepwise(
        (office) => office,
        (office) => openSample(office, apiOf(office)),
      ),
    ),
  },
  ...rosterRoutes,
  ...workRoutes,
  ...moneyRoutes,
  ...bankRoutes,
  ...booksRoutes,
  ...fundRoutes,
  ...debitRoutes,
  ...slipRoutes,
  ...noticeRoutes,
  ...eventRoutes,
  ...attendanceRoutes,
  ...meetingRoutes,
  ...syncRoutes,
  ...protectionRoutes,
})

/** The contract as a plain call, for the command line, the sample club and tests: the same parsing and refusals as over a wire. */
export function apiOf(office: Office): Api {
  return createRouterClient(router, { context: { office } })
}
