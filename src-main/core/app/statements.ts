import type { Inputs, Outputs } from '../../../src-shared/contract/inferred.ts'
import { keepLines } from '../features/bank/keep-lines.ts'
import { openFile } from '../features/bank/open-file.ts'
import { bankProfiles } from '../features/bank/profiles.ts'
import { describeStatement, refuseUnknown, statementOfFile } from '../features/bank/statement-of-file.ts'
import type { Club } from './club.ts'
import { vaultOf } from './vault.ts'

/** What a bank's file says; nothing is written. */
export async function readBankFile(club: Club, input: Inputs['bank']['read']): Promise<Outputs['bank']['read']> {
  const { asked } = await opened(club, input)
  return describeStatement(club.ctx(), asked)
}

/** Keeps the lines of a bank's file, and the file itself. */
export async function keepBankFile(club: Club, input: Inputs['bank']['keep']): Promise<Outputs['bank']['keep']> {
  const { asked, bytes } = await opened(club, input)
  const { fileName, loaded, mapping } = asked
  refuseUnknown(statementOfFile(club.ctx(), asked).statement, fileName)
  const original = await vaultOf(club).seal(bytes)
  return club.command((ctx) => {
    const { lines } = statementOfFile(ctx, asked).statement
    const chosen = mapping === undefined || loaded.form === 'fixed' ? undefined : { rows: loaded.rows, mapping }
    return keepLines(ctx, { fundId: input.fundId, fileName, lines, original, chosen })
  })
}

async function opened(club: Club, { file, fundId, mapping }: Inputs['bank']['read']) {
  const layouts = bankProfiles(club.folder)
  const bytes = new Uint8Array(await file.arrayBuffer())
  const loaded = await openFile(bytes, file.name, layouts.profiles)
  return { bytes, asked: { fileName: file.name, loaded, layouts, fundId, mapping } }
}
