import { buildIfOlder } from '../../../src-main/serve/built.ts'

/** What the journeys run is what `npm run build` makes of the sources as they are. */
export async function setup(): Promise<void> {
  if (!(await buildIfOlder('everything', () => undefined))) throw new Error('The bundle could not be built.')
}
