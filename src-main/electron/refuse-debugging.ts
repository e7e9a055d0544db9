import { app } from 'electron'

const doors = ['remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address', 'remote-allow-origins']

/** Chromium's own doors, through which another program could drive the window; unlike Node's they have no fuse. */
export function refuseDebugging(): void {
  if (!app.isPackaged) return
  for (const door of doors) app.commandLine.removeSwitch(door)
}
