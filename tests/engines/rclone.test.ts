import { engineTests } from './support/engine-tests.ts'
import { startRclone } from './support/rclone.ts'

engineTests({ name: 'rclone', start: () => startRclone('off'), showsHalves: true, kills: 10 })
