import type { Change } from './change.ts'

/** A change as the log keeps it and as it travels: its body the very text. */
export type StoredChange = Readonly<
  Omit<Change, 'schemaVersion' | 'last' | 'label' | 'undoes' | 'ops'> & {
    schemaVersion: number
    last: 0 | 1
    body: string
  }
>

export const changeColumns = 'dev, seq, hlc, wall, actor, schema_version, operation, last, body'

/** Nothing that a body says besides counts: it must not say that it is of another device. */
export function readChange({ body, last, ...stored }: StoredChange): Change {
  const { label, undoes, ops } = JSON.parse(body) as Pick<Change, 'label' | 'undoes' | 'ops'>
  return { ...stored, last: last === 1, label, undoes, ops }
}
