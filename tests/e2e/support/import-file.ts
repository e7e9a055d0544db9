import type { Api } from '../../../src-shared/contract/contract.ts'
import { finish } from '../../support/finish.ts'

/** Brings a roster in as the wizard would when all its guesses are kept. */
export async function importFile(api: Api, file: File): Promise<void> {
  const { importId } = await finish(api.imports.open({ file }))
  const { sheet, headerRow, columns } = await api.imports.propose({ importId })
  const plan = { sheet, headerRow, columns: columns.map(({ index, target }) => ({ index, target })) }
  await finish(api.imports.commit({ importId, plan }))
  await api.imports.close({ importId })
}
