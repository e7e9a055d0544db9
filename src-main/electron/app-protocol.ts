import { protocol, type Session } from 'electron'
import { securityHeaders } from '../../src-shared/domain/content-security.ts'
import { appOrigin, appScheme } from '../../src-shared/domain/window-port.ts'
import { openRendererFiles, readRendererFile } from '../core/hosting/renderer-files.ts'

/** Before the app is ready: a scheme with an origin of its own, as an https site has one. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Serves the built renderer, by its exact list of files, with the content security policy on each. */
export function serveApp(session: Session, rendererFolder: string): void {
  const find = openRendererFiles(rendererFolder)
  session.protocol.handle(appScheme, (request) => {
    const path = pathOf(request)
    const file = path === null ? undefined : find(path)
    if (file === undefined) return new Response(null, { status: 404, headers: securityHeaders })
    return new Response(readRendererFile(file), { headers: { ...securityHeaders, 'Content-Type': file.type } })
  })
}

function pathOf(request: Request): string | null {
  if (request.method !== 'GET' || !request.url.startsWith(`${appOrigin}/`)) return null
  return request.url.slice(appOrigin.length).replace(/[?#].*$/, '')
}
