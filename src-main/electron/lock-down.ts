import { app, type Session, type WebContents } from 'electron'
import { appScheme } from '../../src-shared/domain/window-port.ts'
import { isCameraAtDesk } from './camera-at-desk.ts'

/** No page leaves its place, no page embeds another: held for every web contents that is ever made. It may be read anew. */
export function lockNavigation(): void {
  app.on('web-contents-created', (_event, contents) => keepInPlace(contents))
}

function keepInPlace(contents: WebContents): void {
  const stay = (event: { readonly url: string; preventDefault(): void }) => {
    if (placeOf(event.url) !== placeOf(contents.getURL())) event.preventDefault()
  }
  contents.on('will-navigate', stay)
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-frame-navigate', stay)
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** The screens are parts of one page. */
function placeOf(address: string): string {
  return address.replace(/#.*$/, '')
}

const localSchemes = [`${appScheme}:`, 'blob:', 'data:']
/** The tools of those who develop are pages themselves. */
const schemes = () => (app.isPackaged ? localSchemes : [...localSchemes, 'devtools:'])

/** No permission but the camera at the check-in desk, no device, no network: the window talks to the core through its port. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, answer, asked) =>
    answer(isCameraAtDesk(urlOf(contents), permission, asked)),
  )
  session.setPermissionCheckHandler((contents, permission, _origin, asked) =>
    isCameraAtDesk(urlOf(contents), permission, asked),
  )
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !schemes().some((scheme) => details.url.startsWith(scheme)) })
  })
}

function urlOf(contents: WebContents | null): string {
  return contents?.getURL() ?? ''
}
