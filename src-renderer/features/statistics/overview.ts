import type { Api } from '../../../src-shared/contract/contract.ts'

export type Overview = Awaited<ReturnType<Api['statistics']['overview']>>
export type YearFigure = Overview['years'][number]
