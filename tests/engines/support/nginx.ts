import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Engine } from './engine.ts'
import { key, type Setting, startWebdav } from './webdav-engine.ts'

export function startNginx(): Promise<Engine> {
  return startWebdav(async (setting) => {
    const { folder } = setting
    await mkdir(join(folder, 'temp'))
    const hash = createHash('sha1').update(key.password).digest('base64')
    await writeFile(join(folder, 'users'), `${key.user}:{SHA}${hash}\n`)
    await writeFile(join(folder, 'nginx.conf'), settings(setting))
    return { command: '/usr/sbin/nginx', args: ['-c', join(folder, 'nginx.conf'), '-p', folder, '-e', 'error.log'] }
  })
}

function settings({ folder, port }: Setting): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  return `
    ${process.getuid?.() === 0 ? 'user root;' : ''}
    daemon off;
    worker_processes 1;
    pid ${folder}/nginx.pid;
    error_log ${folder}/error.log;
    load_module /usr/lib/nginx/modules/ngx_http_dav_ext_module.so;
    events { worker_connections 256; }
    http {
      access_log off;
      client_max_body_size 64m;
      ${temporary.map((name) => `${name}_temp_path ${folder}/temp/${name};`).join('\n      ')}
      server {
        listen 127.0.0.1:${port};
        location /dav/ {
          root ${folder}/www;
          dav_methods PUT DELETE MKCOL COPY MOVE;
          dav_ext_methods PROPFIND OPTIONS;
          auth_basic meibo;
          auth_basic_user_file ${folder}/users;
        }
      }
    }
  `
}
