import { serveJob } from '../workers/serve-job.ts'
import type { FileToRead } from './read-in-worker.ts'
import { firstTable, type ReadTable } from './read-table.ts'

serveJob<FileToRead, ReadTable>(({ bytes, fileName }) => firstTable(bytes, fileName))
