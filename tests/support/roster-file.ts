import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Api } from '../../src-shared/contract/contract.ts'
import type { Inputs, Outputs } from '../../src-shared/contract/inferred.ts'
import type { Progress } from '../../src-shared/contract/progress.ts'
import type { ImportId } from '../../src-shared/contract/values.ts'
import { finish } from './finish.ts'

type Cells = Readonly<Record<string, string>>
type ByHand = Partial<Pick<Inputs['imports']['commit'], 'strict' | 'leaveOut' | 'decided' | 'refused' | 'source'>>

/** A file that was opened and read, with the plan that was proposed for it. */
export interface OpenedRoster {
  readonly importId: ImportId
  readonly plan: Inputs['imports']['preview']['plan']
  preview(show?: Inputs['imports']['preview']['show']): Promise<Outputs['imports']['preview']>
  commit(byHand?: ByHand, options?: { signal?: AbortSignal; onProgress?: (step: Progress) => void }): Promise<Committed>
}

type Committed = Pick<Outputs['imports']['preview'], 'counts' | 'dues'> & { operationId: string | null }

/** People as a CSV file in UTF-8 with the headers of the first; a row's Excel number is its place plus two. */
export function rosterFile(people: readonly Cells[], name = '名簿.csv'): File {
  const headers = [...new Set(people.flatMap((person) => Object.keys(person)))]
  const lines = [headers, ...people.map((person) => headers.map((header) => person[header] ?? ''))]
  return new File([`${lines.map((cells) => cells.map(quoted).join()).join('\r\n')}\r\n`], name)
}

export function fixtureFile(name: string): File {
  return new File([readFileSync(join(import.meta.dirname, '../fixtures', name))], name)
}

export async function openRoster(api: Api, file: File): Promise<OpenedRoster> {
  const { importId } = await finish(api.imports.open({ file }))
  const { sheet, headerRow, columns } = await api.imports.propose({ importId })
  const plan = { sheet, headerRow, columns: columns.map(({ index, target }) => ({ index, target })) }
  return {
    importId,
    plan,
    preview: (show = 'all') => api.imports.preview({ importId, plan, show, limit: 1000 }),
    commit: (byHand = {}, { signal, onProgress } = {}) =>
      finish(api.imports.commit({ importId, plan, ...byHand }, signal && { signal }), onProgress),
  }
}

export async function bringIn(api: Api, file: File, byHand: ByHand = {}): Promise<Committed> {
  const roster = await openRoster(api, file)
  const committed = await roster.commit(byHand)
  await api.imports.close({ importId: roster.importId })
  return committed
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
