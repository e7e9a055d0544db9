import type { Migration } from '../migration.ts'

export const snapshots: Migration = {
  version: 60,
  why: 'Which snapshots lie in a shared place and say what is here',
  up(db) {
    db.exec(`
-- Of a snapshot that was read through: JSON of {dev, ord, epoch, counts, vector, noted}.
ALTER TABLE sync_file ADD COLUMN covers TEXT;
`)
  },
}
