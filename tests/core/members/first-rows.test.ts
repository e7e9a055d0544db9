import { expect, test } from 'vitest'
import { openInMemory } from '../../../src-main/core/db/connection.ts'
import { firstRows } from '../../../src-main/core/db/member-rows.ts'
import { migrate } from '../../../src-main/core/db/migrate.ts'
import { migrations } from '../../../src-main/core/db/migrations/all.ts'

const statuses = ['applied', 'approved', 'active', 'paused', 'left', 'expelled', 'deceased', 'unknown']

test('the first page after the start counts those who belong, whoever else has ever been entered', () => {
  const db = openInMemory()
  migrate(db.db, migrations, () => undefined)
  const enter = db.db.prepare(
    'INSERT INTO member (id, deleted, root, created_dev, left_on, status) VALUES (?, ?, ?, ?, ?, ?)',
  )
  let entered = 0
  for (const deleted of [0, 1, 2])
    for (const root of [null, 'another'])
      for (const dev of [null, 'laptop'])
        for (const leftOn of [null, '2020-03-31', '2026-11-22', '2030-03-31'])
          for (const status of statuses) enter.run(`${entered++}`, deleted, root, dev, leftOn, status)

  const { total, rows } = firstRows(db, { offset: 0, limit: entered, today: '2026-11-22' })

  // Five states of those who belong, of people who do not leave or leave on a day to come.
  expect([entered, total, rows.length]).toEqual([384, 10, 10])
})
