import type { Pool, PoolClient } from 'pg'

const restMs = 30_000

/**
 * Calls back at every word on a channel, by a connection of its own. One that ends is made anew after a while, and then
 * something may have been missed.
 */
export function listenAgainAndAgain(pool: () => Promise<Pool>, channel: string, onChange: () => void): () => void {
  let stopped = false
  let listening: PoolClient | undefined
  let timer: NodeJS.Timeout | undefined

  async function listen({ again }: { again: boolean }): Promise<void> {
    try {
      const client = await (await pool()).connect()
      client.once('error', () => ended(client))
      client.on('notification', () => stopped || onChange())
      await client.query(`LISTEN ${channel}`)
      listening = client
      if (stopped) ended(client)
      else if (again) onChange()
    } catch {
      rest()
    }
  }

  function ended(client: PoolClient): void {
    listening = undefined
    client.release(true)
    if (!stopped) rest()
  }

  function rest(): void {
    if (stopped) return
    timer = setTimeout(() => void listen({ again: true }), restMs)
    timer.unref()
  }

  void listen({ again: false })
  return () => {
    stopped = true
    clearTimeout(timer)
    if (listening !== undefined) ended(listening)
  }
}
