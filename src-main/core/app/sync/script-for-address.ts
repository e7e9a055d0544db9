import { readPostgresAddress, usualSchema } from '../../sync/transports/postgres-address.ts'
import { postgresScript } from '../../sync/transports/postgres-script.ts'
import { StoreFault } from '../../sync/transports/transport.ts'

const usualRole = 'meibo'

/** What an administrator has to run, with the names that a typed address has; the usual ones where it has none yet. */
export function scriptForAddress({ url }: { url: string }): { script: string } {
  return { script: postgresScript(namesIn(url)) }
}

function namesIn(url: string): { schema: string; role: string } {
  try {
    const { config, schema } = readPostgresAddress(url.trim())
    return { schema, role: quoted(config.user || usualRole) }
  } catch (fault) {
    if (fault instanceof StoreFault || fault instanceof URIError) return { schema: usualSchema, role: usualRole }
    throw fault
  }
}

function quoted(role: string): string {
  return /^[a-z_][a-z0-9_]{0,62}$/.test(role) ? role : `"${role.replaceAll('"', '""')}"`
}
