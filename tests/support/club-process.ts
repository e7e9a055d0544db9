import { type DoomedProcess, startDoomed } from './doomed-process.ts'

/** Opens the club in a process of its own; with `write` it enters members one after another and says each id once it is kept. */
export function openInProcess(home: string, folder: string, { write = false } = {}): DoomedProcess {
  return startDoomed('club-program.ts', home, folder, write ? 'write' : 'hold')
}
