import type { Connection } from '../../src-main/core/db/connection.ts'

/** Writes an entry as no program of ours writes one: by a fault, or by somebody who means harm and is in. */
export function writeUnfit({ db, device }: { readonly db: Connection; readonly device: string }, op: unknown): void {
  const last = db.row<{ seq: number; hlc: string }>('SELECT seq, hlc FROM change ORDER BY hlc DESC LIMIT 1')
  const own = db.row<{ seq: number }>('SELECT coalesce(max(seq), 0) AS seq FROM change WHERE dev = ?', device)
  const hlc = (BigInt(`0x${last?.hlc}`) + 1n).toString(16).padStart(20, '0')
  const body = JSON.stringify({ label: { kind: 'member.edit', name: '', count: 1, left: 0 }, undoes: null, ops: [op] })
  db.run(
    `INSERT INTO change (dev, seq, hlc, wall, actor, schema_version, operation, last, body)
     VALUES (?, ?, ?, 0, '', 1, ?, 1, ?)`,
    ...[device, (own?.seq ?? 0) + 1, hlc, '00000000-0000-7000-8000-000000000001', body],
  )
}
