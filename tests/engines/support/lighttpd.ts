import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Engine } from './engine.ts'
import { key, type Setting, startWebdav } from './webdav-engine.ts'

export function startLighttpd(): Promise<Engine> {
  return startWebdav(async (setting) => {
    const { folder } = setting
    await mkdir(join(folder, 'uploads'))
    await writeFile(join(folder, 'users'), `${key.user}:${key.password}\n`)
    await writeFile(join(folder, 'lighttpd.conf'), settings(setting))
    return { command: '/usr/sbin/lighttpd', args: ['-D', '-f', join(folder, 'lighttpd.conf')] }
  })
}

function settings({ folder, port }: Setting): string {
  return `
server.modules = ("mod_auth", "mod_authn_file", "mod_webdav")
server.document-root = "${folder}/www"
server.bind = "127.0.0.1"
server.port = ${port}
server.errorlog = "${folder}/error.log"
server.upload-dirs = ("${folder}/uploads")
auth.backend = "plain"
auth.backend.plain.userfile = "${folder}/users"
auth.require = ("/dav" => ("method" => "basic", "realm" => "meibo", "require" => "valid-user"))
$HTTP["url"] =~ "^/dav($|/)" { webdav.activate = "enable" }
`
}
