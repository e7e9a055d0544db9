import { engineTests } from './support/engine-tests.ts'
import { startRclone } from './support/rclone.ts'

engineTests({
  name: 'rclone that writes by way of its cache',
  start: () => startRclone('writes'),
  showsHalves: true,
  kills: 10,
})
