import { EventEmitter } from 'node:events'

const bounds = { x: 0, y: 0, width: 1920, height: 1080 }

export const primaryDisplay = {
  id: 1,
  bounds,
  size: { width: bounds.width, height: bounds.height },
  workArea: { ...bounds, height: 1040 },
  workAreaSize: { width: bounds.width, height: 1040 },
  scaleFactor: 1,
  rotation: 0,
  internal: true,
}

class Screen extends EventEmitter {
  getPrimaryDisplay = () => primaryDisplay
  getAllDisplays = () => [primaryDisplay]
  getDisplayMatching = () => primaryDisplay
  getDisplayNearestPoint = () => primaryDisplay
  getCursorScreenPoint = () => ({ x: 0, y: 0 })
}

export const screen = new Screen()
