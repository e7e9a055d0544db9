import type { ContractProcedure, InferSchemaInput, InferSchemaOutput } from '@orpc/contract'
import type { contract } from './contract.ts'

type InputsOf<T> =
  T extends ContractProcedure<infer I, infer _O, infer _E, infer _M>
    ? InferSchemaOutput<I>
    : { [K in keyof T]: InputsOf<T[K]> }

type OutputsOf<T> =
  T extends ContractProcedure<infer _I, infer O, infer _E, infer _M>
    ? InferSchemaInput<O>
    : { [K in keyof T]: OutputsOf<T[K]> }

/** What a use case receives: the input after parsing, defaults filled and ids branded. */
export type Inputs = InputsOf<typeof contract>
/** What a use case answers, before it is parsed on its way out. */
export type Outputs = OutputsOf<typeof contract>
