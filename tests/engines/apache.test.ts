import { startApache } from './support/apache.ts'
import { engineTests } from './support/engine-tests.ts'

engineTests({ name: 'apache', start: startApache, showsHalves: false, kills: 10 })
