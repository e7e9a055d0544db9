import { engineTests } from './support/engine-tests.ts'
import { startSwift } from './support/swift.ts'

engineTests({ name: 'Swift’s S3', start: startSwift, showsHalves: false, kills: 3 })
