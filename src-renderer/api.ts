import { createORPCClient } from '@orpc/client'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { Api } from '../src-shared/contract/contract.ts'
import { connect, NotConnected } from './connection.ts'

/** The wire's state, for the bar that says so when it is lost. */
export const connection = connect()

/** The core, as plain calls. */
export const api: Api = createORPCClient(connection.link)

/** The core, as query and mutation options. */
export const orpc = createTanstackQueryUtils(api)

export { NotConnected }
