import { app, type Session, session } from 'electron'

/**
 * Where updates are fetched: apart from the windows, whose session asks nobody. It keeps nothing, says no more of itself
 * than its name, and asks these addresses alone. The installer uses it too, by the same name.
 */
export function updateSession(...addresses: readonly string[]): Session {
  const own = session.fromPartition('electron-updater', { cache: false })
  own.setUserAgent(`Meibo/${app.getVersion()}`)
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  own.setPermissionCheckHandler(() => false)
  own.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !addresses.some((address) => url.startsWith(address)) })
  })
  return own
}
