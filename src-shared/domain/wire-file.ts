import { z } from 'zod'

/** oRPC carries files in a plain answer, but not in the last event of a stream: there a file crosses as this. */
export const wireFile = z.object({ name: z.string(), type: z.string(), base64: z.string() })
export type WireFile = z.infer<typeof wireFile>

/** The number under which both ends of a wire know it; oRPC keeps the lower ones for itself. */
export const wireFileType = 40
