import { engineTests } from './support/engine-tests.ts'
import { startNginx } from './support/nginx.ts'

engineTests({ name: 'nginx', start: startNginx, showsHalves: false, kills: 10 })
