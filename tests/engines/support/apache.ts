import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Engine } from './engine.ts'
import { key, type Setting, startWebdav } from './webdav-engine.ts'

const isRoot = process.getuid?.() === 0
const modules = ['mpm_event', 'authn_core', 'authn_file', 'authz_core', 'authz_user', 'auth_basic', 'dav', 'dav_fs']

export function startApache(): Promise<Engine> {
  return startWebdav(async (setting) => {
    const { folder } = setting
    const hash = createHash('sha1').update(key.password).digest('base64')
    await mkdir(join(folder, 'locks'))
    await writeFile(join(folder, 'users'), `${key.user}:{SHA}${hash}\n`)
    await writeFile(join(folder, 'apache.conf'), settings(setting))
    // It does not serve as root.
    if (isRoot) execFileSync('chown', ['-R', 'www-data:www-data', join(folder, 'www'), join(folder, 'locks')])
    return { command: '/usr/sbin/apache2', args: ['-DFOREGROUND', '-d', folder, '-f', join(folder, 'apache.conf')] }
  })
}

function settings({ folder, port }: Setting): string {
  return `
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${folder}/apache.pid
ErrorLog ${folder}/error.log
DefaultRuntimeDir ${folder}
Mutex file:${folder}/locks default
${isRoot ? 'User www-data\nGroup www-data' : ''}
${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
StartServers 1
DocumentRoot ${folder}/www
DavLockDB ${folder}/locks/dav
<Directory ${folder}/www>
  Dav On
  AllowOverride None
  AuthType Basic
  AuthName meibo
  AuthUserFile ${folder}/users
  Require valid-user
</Directory>
`
}
