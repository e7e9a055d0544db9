import type { Api } from '../../../src-shared/contract/contract.ts'

export type Charts = Awaited<ReturnType<Api['books']['charts']>>
export type Months = Charts['months']
export type Ageing = Charts['ageing']
