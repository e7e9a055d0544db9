import type { ClientConfig } from 'pg'
import { isLoopback } from './is-private-url.ts'
import { StoreFault } from './transport.ts'

export interface PostgresAddress {
  readonly config: Pick<ClientConfig, 'host' | 'port' | 'user' | 'password' | 'database' | 'ssl'>
  readonly schema: string
}

/** The schema that the script for administrators proposes. */
export const usualSchema = 'meibo'

/**
 * Reads `postgres://user:password@host:5432/database?schema=meibo`. The driver's own reading knows parameters that name
 * files and turn checks off; here there are two: `schema`, and `sslmode`, which only the own machine may have `disable`d.
 *
 * @throws StoreFault `unfit`
 */
export function readPostgresAddress(text: string): PostgresAddress {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || !['postgres:', 'postgresql:'].includes(url.protocol)) throw new StoreFault('unfit', 'no address')
  const schema = url.searchParams.get('schema') ?? usualSchema
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema)) throw new StoreFault('unfit', 'no name of a schema')
  const near = isLoopback(url.hostname)
  const mode = url.searchParams.get('sslmode') ?? (near ? 'disable' : 'verify-full')
  if (mode === 'disable' && !near) throw new StoreFault('unfit', 'a password goes over TLS only')
  return {
    schema,
    config: {
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: url.port === '' ? 5432 : Number(url.port),
      user: decodeURIComponent(url.username),
      password: decodeURIComponent(url.password),
      database: decodeURIComponent(url.pathname.slice(1)),
      ssl: mode !== 'disable',
    },
  }
}
