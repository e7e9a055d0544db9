import type { FieldChange } from '../../../../src-shared/contract/history.ts'
import { type Change, DELETED, type GroupValue, type Op } from '../../db/change.ts'
import type { Connection } from '../../db/connection.ts'
import { opsOn } from '../../db/heads.ts'

/**
 * What an op changed, field by field. The value before is that of the latest head it names as seen;
 * where it names none, the field was empty.
 */
export function fieldChanges(db: Connection, op: Op): FieldChange[] {
  const [, table, row] = op
  switch (op[0]) {
    case 'c':
      return Object.entries(op[3]).flatMap(([group, value]) => differences(table, row, group, {}, value))
    case 'r':
      return differences(table, row, op[3], valueBefore(db, op), op[4])
    case 'f':
      return differences(table, row, '', {}, op[3]).filter(({ field }) => field !== 'snapshot')
    case 'v':
      return [{ table, row, field: '_void', before: null, after: op[3] }]
    case 'k':
      return differences(table, row, '', {}, { ...op[3] })
  }
}

/** The value of a register group that a write had seen, from the log; empty where there was none. */
export function valueBefore(db: Connection, op: Op & { 0: 'r' }): GroupValue {
  const [, table, row, group, , prev] = op
  const [only, another] = prev
  if (only !== undefined && another === undefined) {
    return valueWritten(db, { table, row, group }, { dev: only[0], seq: only[1] })
  }
  const seen = prev
    .map(([dev, seq]) => {
      const hlc = db.prepare('SELECT hlc FROM change WHERE dev = ? AND seq = ?').pluck().get(dev, seq) as
        | string
        | undefined
      return { dev, seq, hlc: hlc ?? '' }
    })
    .sort((a, b) => (a.hlc < b.hlc || (a.hlc === b.hlc && a.dev < b.dev) ? -1 : 1))
    .at(-1)
  return seen === undefined ? {} : valueWritten(db, { table, row, group }, seen)
}

function valueWritten(
  db: Connection,
  { table, row, group }: { table: string; row: string; group: string },
  write: Pick<Change, 'dev' | 'seq'>,
): GroupValue {
  for (const op of opsOn(db, table, row, write.dev, write.seq)) {
    if (op[0] === 'c') return op[3][group] ?? {}
    if (op[0] === 'r' && op[3] === group) return op[4]
  }
  return {}
}

function differences(table: string, row: string, group: string, before: GroupValue, after: GroupValue): FieldChange[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...fields].flatMap((field) => {
    const [old, now] = [before[field] ?? null, after[field] ?? null]
    if (JSON.stringify(old) === JSON.stringify(now) || (isEmpty(old) && isEmpty(now))) return []
    return [{ table, row, field: nameOf(group, field), before: old, after: now } as FieldChange]
  })
}

function nameOf(group: string, field: string): string {
  if (group === DELETED) return DELETED
  return group.startsWith('custom:') ? group : field
}

function isEmpty(value: unknown): boolean {
  return value === null || value === ''
}
