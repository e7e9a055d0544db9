import '../../core/sync/format/known-answers.test.ts'
import { outcomes } from './plain-tests.ts'

// A utility process that computes the known answers of the sync format and says what each came to.
const { parentPort } = process as unknown as { parentPort: { postMessage(message: unknown): void } }
parentPort.postMessage(await outcomes())
