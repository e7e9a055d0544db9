import { BrowserWindow, dialog, type OpenDialogOptions } from 'electron'

/** The system's own dialog over the window; only main can show it. Null where none was picked. */
export function pickFolder(): Promise<string | null> {
  return pickPath(['openDirectory', 'createDirectory'])
}

export async function pickPath(properties: NonNullable<OpenDialogOptions['properties']>): Promise<string | null> {
  const window = BrowserWindow.getFocusedWindow()
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, { properties })
    : dialog.showOpenDialog({ properties }))
  return canceled ? null : (filePaths[0] ?? null)
}
