import type { People } from '../../../../src-shared/contract/members.ts'
import type { OperationId } from '../../../../src-shared/contract/values.ts'
import type { ListHost } from './list-host.ts'

export interface MadeFile {
  readonly file: File
  readonly rows: number
  readonly operationId: OperationId
}

interface Export {
  readonly title: string
  readonly format: string
  readonly rows: number
  readonly columns: readonly string[]
  readonly who: People | object
  readonly recipient: string
  readonly purpose: string
}

/**
 * Writes down that personal data leaves the program: who, when, what, for whom and why. Act on the Protection of
 * Personal Information, article 29.
 */
export async function recordExport(host: ListHost, file: File, made: Export): Promise<MadeFile> {
  const { title, format, rows, columns, who, recipient, purpose } = made
  const operationId = await host.command((ctx) =>
    ctx.write({
      label: { kind: 'export', name: title, count: rows },
      ops: [
        ctx.ops.fact('exportRecord', ctx.newId(), {
          ...{ exportedAt: ctx.now, title, format, members: rows, columns: [...columns], who },
          ...{ recipient, purpose, fileName: file.name },
        }),
      ],
    }),
  )
  return { file, rows, operationId }
}
