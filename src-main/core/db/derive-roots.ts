import type { Connection } from './connection.ts'

/**
 * Follows merges to the person who stands for them: `root` is that person's id on everyone merged, null on all others.
 * Two laptops may merge each way round at once; such a ring is answered by its smallest id on every laptop alike.
 * `onMoved` is told of everyone for whom others stand now, or did before.
 */
export function deriveRoots(db: Connection, ids: Iterable<string>, onMoved: (person: string) => void): void {
  const next = db.prepare('SELECT merged_into FROM member WHERE id = ?').pluck()
  const into = (id: string) => (next.get(id) as string | null | undefined) ?? null
  const read = db.prepare('SELECT root FROM member WHERE id = ?').pluck()
  const write = db.prepare('UPDATE member SET root = ? WHERE id = ?')
  const followers = db.prepare('SELECT id FROM member WHERE merged_into = ?').pluck()

  const waiting = [...ids]
  const queued = new Set(waiting)
  while (waiting.length > 0) {
    const id = waiting.pop() as string
    const root = rootOf(id, into)
    const known = (read.get(id) as string | null | undefined) ?? null
    if (known === (root === id ? null : root)) continue
    write.run(root === id ? null : root, id)
    for (const person of [id, known, root]) if (person !== null) onMoved(person)
    for (const follower of followers.all(id) as string[]) {
      if (!queued.has(follower)) waiting.push(follower)
    }
  }
}

function rootOf(start: string, into: (id: string) => string | null): string {
  const path: string[] = []
  let id = start
  while (!path.includes(id)) {
    path.push(id)
    const further = into(id)
    if (further === null) return id
    id = further
  }
  const ring = path.slice(path.indexOf(id))
  return ring.reduce((smallest, member) => (member < smallest ? member : smallest))
}
