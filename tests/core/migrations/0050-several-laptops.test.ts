import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openEncrypted } from '../../../src-main/core/db/connection.ts'
import { migrate } from '../../../src-main/core/db/migrate.ts'
import { migrations } from '../../../src-main/core/db/migrations/all.ts'
import { temporaryFolder } from '../../support/start-club.ts'

test('the laptops of an earlier log stay what they were, and each can be followed to the change that named it', () => {
  const path = join(temporaryFolder(), 'meibo.db')
  copyFileSync(join(import.meta.dirname, '../../fixtures/databases/v40.db'), path)
  const db = openEncrypted(path, Buffer.alloc(32, 7))
  const columns = 'dev, label, series, enrolled_wall'
  const before = db.rows(`SELECT ${columns} FROM device ORDER BY dev`)

  migrate(
    db.db,
    migrations.filter(({ version }) => version <= 50),
    () => undefined,
  )

  expect(before).not.toEqual([])
  expect(db.rows(`SELECT ${columns} FROM device ORDER BY dev`)).toEqual(before)
  expect(
    db.rows("SELECT subject AS dev, body ->> 'label' AS label, body ->> 'series' AS series FROM administration"),
  ).toEqual(db.rows('SELECT dev, label, series FROM device'))
  expect(db.rows('SELECT 1 FROM administration JOIN change USING (dev, seq)')).toHaveLength(before.length)
  db.close()
})
