import { serveJob } from '../../workers/serve-job.ts'
import { drawPapers, type PaperJob } from './draw-papers.ts'

serveJob(async (job: PaperJob, watch): Promise<Uint8Array> => drawPapers(job, () => watch.checkCancelled()))
