import type { api } from '../../api.ts'

/** An event with its tickets, organisers, files and counts. */
export type WholeEvent = Awaited<ReturnType<typeof api.events.get>>
