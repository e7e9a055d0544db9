import { expect, test } from 'vitest'
import type { Change } from '../../../src-main/core/db/change.ts'
import { showKept } from '../../../src-main/core/db/show-kept.ts'
import { digest, MemoryLaptop } from '../../support/memory-club.ts'

/** What a newer laptop wrote: something this program knows, and something it does not. */
function fromNewer(laptop: MemoryLaptop): Change {
  const id = laptop.newId()
  return {
    ...{ dev: 'newer', seq: 1, hlc: '0'.repeat(20), wall: 0, actor: '', schemaVersion: 990, operation: id, last: true },
    ...{ label: { kind: 'member.update', name: '', count: 1, left: 0 }, undoes: null },
    ops: [
      ['c', 'member', id, { name: { familyName: '青木' }, shoes: { size: 26 } }],
      ['c', 'lantern', laptop.newId(), { all: { name: '提灯' } }],
    ],
  }
}

test('what a newer laptop wrote is kept whole, and shown by the version that understands it', () => {
  const laptop = new MemoryLaptop('anna')
  laptop.rebuild(() => showKept(laptop.db, 50))
  laptop.take([fromNewer(laptop)])
  const whole = digest(laptop.db)
  // As an older program leaves it, which did not know this table.
  laptop.rebuild(() => laptop.db.run('DELETE FROM member'))

  laptop.rebuild(() => showKept(laptop.db, 50))
  expect(laptop.db.rows('SELECT 1 FROM member')).toEqual([])
  laptop.rebuild(() => showKept(laptop.db, 990))

  expect(digest(laptop.db)).toEqual(whole)
  expect(laptop.changes()[0]?.ops.map((op) => op[1])).toEqual(['member', 'lantern'])
})
