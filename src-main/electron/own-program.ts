/** What to start for another run of this program, where it was unpacked into a folder that goes when it ends. */
export function ownProgram(env: Readonly<Record<string, string | undefined>>): { execPath?: string } {
  const execPath = env.APPIMAGE ?? env.PORTABLE_EXECUTABLE_FILE
  return execPath === undefined ? {} : { execPath }
}
