import { z } from 'zod'

export const placeKind = z.enum(['folder', 'webdav', 's3', 'postgres'])

/** Why the last exchange with a place came to nothing, as `StoreFaultCode`; `otherPlace`: what lies there is not it. */
export const placeTrouble = z.enum([
  ...(['missing', 'unreachable', 'refused', 'full', 'busy', 'gone', 'tooLarge', 'clock', 'certificate'] as const),
  ...(['redirected', 'unfit', 'otherPlace', 'fault'] as const),
])
export type PlaceTrouble = z.infer<typeof placeTrouble>
