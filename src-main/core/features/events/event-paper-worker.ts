import { serveJob } from '../../workers/serve-job.ts'
import type { EventPaper } from './event-paper.ts'
import { writeEventPaper } from './write-event-paper.ts'

/** Draws or writes a long list beside the core. */
serveJob<EventPaper, Uint8Array<ArrayBuffer>[]>(writeEventPaper, (parts) => parts.map(({ buffer }) => buffer))
