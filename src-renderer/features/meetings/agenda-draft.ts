import type { AgendaItem } from '../../../src-shared/contract/meetings.ts'

export type AgendaDraft = Pick<AgendaItem, 'title' | 'text' | 'kind' | 'majority' | 'share' | 'base'> & {
  readonly id?: AgendaItem['id']
  /** Stays while the item is moved. */
  readonly key: string
}

export function draftsOf(items: readonly AgendaItem[]): readonly AgendaDraft[] {
  return items.map(({ id, title, text, kind, majority, share, base }) => {
    return { id, title, text, kind, majority, share, base, key: id }
  })
}

export function newDraft(kind: AgendaItem['kind']): AgendaDraft {
  const rule = { majority: 'simple', share: { of: 1, in: 2, more: true }, base: 'present' } as const
  return { ...rule, title: '', text: '', kind, key: crypto.randomUUID() }
}

export function moved(drafts: readonly AgendaDraft[], from: number, by: number): readonly AgendaDraft[] {
  const rest = drafts.toSpliced(from, 1)
  return rest.toSpliced(from + by, 0, ...drafts.slice(from, from + 1))
}
