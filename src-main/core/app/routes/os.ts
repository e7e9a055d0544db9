import { implement } from '@orpc/server'
import { contract } from '../../../../src-shared/contract/contract.ts'
import type { CallContext } from '../use-case.ts'

/** Binds procedures of the contract to what does them. */
export const os = implement(contract).$context<CallContext>()
