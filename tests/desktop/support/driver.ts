import { electronDriver } from './electron-driver.ts'
import type { Driver } from './program.ts'
import { standInDriver } from './stand-in-driver.ts'

/** `npm run test:electron` runs the same journeys on Electron itself. */
export const driver: Driver = process.env.DESKTOP === 'electron' ? electronDriver : standInDriver
