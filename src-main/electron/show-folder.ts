import { shell } from 'electron'

/** Shows a folder of ours in the system's file manager; the core names it, never a page. */
export async function showFolder(path: string): Promise<boolean> {
  const fault = await shell.openPath(path)
  return fault === ''
}
