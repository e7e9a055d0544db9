import { ipcRenderer } from 'electron'
import { windowPortMessage } from '../../src-shared/domain/window-port.ts'

// All that the page gets from outside is this port to the core: no function, no object, nothing to reach Node by.
ipcRenderer.on(windowPortMessage, (event) => {
  window.postMessage({ type: windowPortMessage }, window.location.origin, [...event.ports])
})
