import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findChromium, installChromium } from './find-chromium.ts'
import { runVitest } from './run-vitest.ts'

// `npm run test:engines`: the transports on the servers that clubs have, and the app on one of them. Debian brings these,
// as root; a server that is not to be had is a failure, not a test left out.

const packages: Readonly<Record<string, readonly string[]>> = {
  '/usr/sbin/nginx': ['nginx'],
  '/usr/lib/nginx/modules/ngx_http_dav_ext_module.so': ['nginx', 'libnginx-mod-http-dav-ext'],
  '/usr/sbin/apache2': ['apache2'],
  '/usr/sbin/lighttpd': ['lighttpd'],
  '/usr/lib/lighttpd/mod_webdav.so': ['lighttpd', 'lighttpd-mod-webdav'],
  '/usr/bin/rclone': ['rclone'],
  '/usr/lib/postgresql': ['postgresql'],
  '/usr/bin/swift-proxy-server': ['swift-proxy'],
  '/usr/bin/swift-account-server': ['swift-account'],
  '/usr/bin/swift-container-server': ['swift-container'],
  '/usr/bin/swift-object-server': ['swift-object'],
}

install([...new Set(Object.entries(packages).flatMap(([file, names]) => (existsSync(file) ? [] : names)))])
const chromium = findChromium() ?? installChromium() ?? ''
const { passed, failed } = runVitest(['--config', 'tests/engines/vitest.config.ts'], { CHROMIUM: chromium })
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)

function install(names: readonly string[]): void {
  if (names.length === 0) return
  if (process.getuid?.() !== 0) {
    console.error(`These packages of Debian are lacking: ${names.join(', ')}`)
    return
  }
  console.log(`— installing ${names.join(', ')}`)
  // As on a machine that is being repaired: nothing that is installed is started.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  for (const args of [
    ['update', '-q'],
    ['install', '-y', '-q', '--no-install-recommends', ...names],
  ]) {
    spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env })
  }
}
