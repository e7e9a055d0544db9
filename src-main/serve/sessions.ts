import type { IncomingMessage } from 'node:http'
import { isSameSecret, newSecret } from '../core/hosting/loopback.ts'

const ticketLastsMs = 2 * 60 * 1000

/** Who may come in: the token of this start opens any browser, a ticket opens one window once, and both become a cookie. */
export interface Sessions {
  readonly token: string
  /** For an address that other users can see in the list of processes. */
  newTicket(): string
  /** The cookie for a right token or ticket, null for a wrong one. */
  enter(secret: string): string | null
  holds(request: IncomingMessage): boolean
}

export function createSessions(port: number): Sessions {
  const token = newSecret()
  const session = newSecret()
  const tickets = new Map<string, number>()
  // Cookies know no ports: two clubs open at once must not overwrite each other's.
  const name = `meibo-${port}`

  return {
    token,
    newTicket: () => {
      const ticket = newSecret()
      tickets.set(ticket, Date.now() + ticketLastsMs)
      return ticket
    },
    enter: (secret) => {
      const admitted = isSameSecret(secret, token) || redeemTicket(tickets, secret)
      return admitted ? `${name}=${session}; Path=/; HttpOnly; SameSite=Strict` : null
    },
    holds: (request) => isSameSecret(cookie(request, name) ?? '', session),
  }
}

function redeemTicket(tickets: Map<string, number>, secret: string): boolean {
  const until = tickets.get(secret)
  tickets.delete(secret)
  return until !== undefined && Date.now() < until
}

function cookie(request: IncomingMessage, name: string): string | undefined {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim())
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)
}
