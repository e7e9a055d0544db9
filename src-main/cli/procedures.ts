import { type AnySchema, getEventIteratorSchemaDetails, isContractProcedure } from '@orpc/contract'
import { z } from 'zod'
import { type Api, contract } from '../../src-shared/contract/contract.ts'

export interface ProcedureDescription {
  readonly procedure: string
  /** JSON schemas; `null` where nothing goes in. */
  readonly input: object | null
  readonly output: object | null
  /** Reports progress before it answers. */
  readonly stream: boolean
}

/** All that the app can do, for scripts. */
export function listProcedures(): ProcedureDescription[] {
  return Object.entries(contract).flatMap(([feature, procedures]) =>
    Object.entries(procedures).map(([name, procedure]) => describe(`${feature}.${name}`, procedure)),
  )
}

/** The procedure `feature.name` of a core, or null where the contract has none. */
export function findProcedure(api: Api, path: string): ((input: unknown) => Promise<unknown>) | null {
  const [feature = '', name = '', ...rest] = path.split('.')
  if (rest.length > 0 || !Object.hasOwn(contract, feature)) return null
  const key = feature as keyof typeof contract
  if (!Object.hasOwn(contract[key], name)) return null
  const procedures = api[key] as unknown as Record<string, (input: unknown) => Promise<unknown>>
  return procedures[name] ?? null
}

function describe(procedure: string, definition: unknown): ProcedureDescription {
  if (!isContractProcedure(definition)) throw new Error(`${procedure} is no procedure`)
  const { inputSchema, outputSchema } = definition['~orpc']
  const stream = getEventIteratorSchemaDetails(outputSchema)
  const answer = stream === undefined ? outputSchema : (stream.returns ?? stream.yields)
  return {
    procedure,
    input: jsonSchema(inputSchema, 'input'),
    output: jsonSchema(answer, 'output'),
    stream: stream !== undefined,
  }
}

function jsonSchema(schema: AnySchema | undefined, io: 'input' | 'output'): object | null {
  if (!(schema instanceof z.ZodType)) return null
  const { $schema: _draft, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any', override })
  return rest
}

/** A file is written in JSON as the path it lies at. */
function override({
  zodSchema,
  jsonSchema: written,
}: {
  zodSchema: z.core.$ZodTypes
  jsonSchema: Record<string, unknown>
}): void {
  if (zodSchema._zod.def.type !== 'file') return
  for (const key of Object.keys(written)) delete written[key]
  Object.assign(written, { type: 'object', properties: { $file: { type: 'string' } }, required: ['$file'] })
}
