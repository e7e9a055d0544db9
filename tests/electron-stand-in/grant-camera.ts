import type { CDPSession } from 'playwright-core'
import { toChromium } from './page-address.ts'
import { session } from './session.ts'
import type { WebContents } from './web-contents.ts'

/**
 * Chromium's debugger cannot be asked while a page asks for the camera. So both handlers are asked at each place the
 * page stands at, and Chromium is told what they say before anything can be clicked there.
 */
export async function grantCamera(contents: WebContents, cdp: CDPSession): Promise<void> {
  if (contents.origin === null) return
  const origin = toChromium(contents.origin)
  for (const [name, type] of [
    ['camera', 'video'],
    ['microphone', 'audio'],
  ] as const) {
    const setting = (await isGranted(contents, type)) ? 'granted' : 'denied'
    await cdp.send('Browser.setPermission', { permission: { name }, setting, origin }).catch(() => undefined)
  }
}

async function isGranted(contents: WebContents, type: 'video' | 'audio'): Promise<boolean> {
  const { defaultSession } = session
  const origin = contents.origin ?? ''
  const place = { isMainFrame: true, securityOrigin: origin, requestingUrl: contents.getURL() }
  if (!defaultSession.check(contents, 'media', origin, { ...place, mediaType: type })) return false
  return new Promise((resolve) => defaultSession.request(contents, 'media', resolve, { ...place, mediaTypes: [type] }))
}
