import { dirname } from 'node:path'
import { pickPath } from './pick-folder.ts'

/** The folder in which somebody says a release lies: picked itself, or by any file in it. Null where none was picked. */
export async function pickRelease(by: 'folder' | 'file'): Promise<string | null> {
  const path = await pickPath(by === 'folder' ? ['openDirectory'] : ['openFile'])
  return path === null || by === 'folder' ? path : dirname(path)
}
