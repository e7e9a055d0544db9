import { expect, test } from 'vitest'
import { readChange, type StoredChange } from '../../../src-main/core/db/change-rows.ts'
import { rebuild } from '../../../src-main/core/db/rebuild.ts'
import { MemoryLaptop } from '../../support/memory-club.ts'

const stored: StoredChange = {
  ...{ dev: 'anna', seq: 1, hlc: '1'.repeat(20), wall: 1, actor: '', schemaVersion: 990, last: 1 },
  operation: '00000000-0000-7000-8000-000000000001',
  body: '{ "ops": [["c","member","m",{"name":{"familyName":"青木"}}]], "undoes":null, "dev":"bert", "mood":"fine", "label":{"kind":"member.add","name":"","count":1,"left":0}}',
}

test('a change is of the device it came from, whatever its text says', () => {
  expect(readChange(stored)).toMatchObject({ dev: 'anna', seq: 1 })
  expect(Object.keys(readChange(stored))).not.toContain('mood')
})

test('rows that are made anew leave the log as it came, to the letter', () => {
  const laptop = new MemoryLaptop('anna')
  const log = () => laptop.db.rows('SELECT * FROM change')
  const { body, last, ...columns } = stored
  laptop.rebuild(() => {
    laptop.db.run(
      'INSERT INTO change (dev, seq, hlc, wall, actor, schema_version, operation, last, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
      ...[columns.dev, columns.seq, columns.hlc, columns.wall, columns.actor, columns.schemaVersion, columns.operation],
      last,
      body,
    )
  })
  const before = log()

  laptop.rebuild(() => rebuild(laptop.db))

  expect(log()).toEqual(before)
  expect(laptop.db.rows('SELECT family_name FROM member')).toEqual([{ familyName: '青木' }])
})
