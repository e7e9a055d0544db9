import type { Club } from '../club.ts'
import { CommandQueue } from '../command-queue.ts'

const queues = new WeakMap<Club, CommandQueue>()

/** One backup of a club at a time: two would tread on each other's drafts. */
export async function waitForTurn(club: Club): Promise<{ end(): void }> {
  const queue = queues.get(club) ?? new CommandQueue()
  queues.set(club, queue)
  const { promise: ended, resolve: end } = Promise.withResolvers<void>()
  await new Promise<void>((resolve) => {
    void queue.run(() => {
      resolve()
      return ended
    })
  })
  return { end }
}
