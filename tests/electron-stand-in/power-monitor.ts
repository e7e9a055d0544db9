import { EventEmitter } from 'node:events'

class PowerMonitor extends EventEmitter {
  isOnBatteryPower = () => false
  getSystemIdleState = () => 'active'
  getSystemIdleTime = () => 0
}

/** A test emits `suspend`, `resume`, `lock-screen` and the like. */
export const powerMonitor = new PowerMonitor()
