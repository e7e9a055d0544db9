import { appOrigin } from '../../src-shared/domain/window-port.ts'

interface Asked {
  readonly mediaTypes?: readonly string[]
  /** What a check names, in place of the list of a request. */
  readonly mediaType?: string
  readonly isMainFrame?: boolean
}

const desk = `${appOrigin}/#/check-in/`

/**
 * The one permission that is ever given: pictures from the camera, without sound, for our own window while the check-in
 * desk stands open in it. The page asks only while its camera is turned on.
 */
export function isCameraAtDesk(pageUrl: string, permission: string, asked: Asked): boolean {
  if (permission !== 'media' || asked.isMainFrame === false) return false
  const types = asked.mediaTypes ?? [asked.mediaType]
  return types.length === 1 && types[0] === 'video' && pageUrl.startsWith(desk)
}
