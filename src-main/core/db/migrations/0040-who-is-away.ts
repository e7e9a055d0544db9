import type { Migration } from '../migration.ts'

export const whoIsAway: Migration = {
  version: 40,
  why: 'How many belong to the club is told at the start without reading every row',
  up(db) {
    // All but those who simply belong, with every column that the count looks at, so that no row need be read.
    db.exec(`
CREATE INDEX member_away ON member (left_on, deleted, root, created_dev, status) WHERE NOT (
  deleted = 0 AND root IS NULL AND created_dev IS NOT NULL AND left_on IS NULL
  AND status IN ('applied', 'approved', 'active', 'paused', 'unknown'));
`)
  },
}
