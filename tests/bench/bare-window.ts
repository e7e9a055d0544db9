import { app, BrowserWindow, session } from 'electron'

// The plainest program with a window: one page of one row, without a core, a preload or a script.
const page = '<!doctype html><title>bare</title><main role="grid"><p role="row"><b role="gridcell">1</b></p></main>'

app.setPath('userData', process.env.MEIBO_HOME ?? '')
app.whenReady().then(() => {
  const headers = { 'Content-Type': 'text/html; charset=utf-8' }
  session.defaultSession.protocol.handle('bare', () => new Response(page, { headers }))
  void new BrowserWindow({ width: 1280, height: 800 }).loadURL('bare://app/')
})
