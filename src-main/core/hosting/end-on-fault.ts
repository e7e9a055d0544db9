/**
 * A fault that nothing has caught leaves a program in a state that nobody has thought of. It is logged and the program
 * ends: what was confirmed is in the database, and what was not is undone there.
 */
export function endOnFault(log: (where: string, fault: unknown) => void, tell?: () => void): void {
  const end = (where: string, fault: unknown) => {
    try {
      log(where, fault)
      tell?.()
    } finally {
      process.exit(1)
    }
  }
  process.on('uncaughtException', (fault) => end('uncaught', fault))
  process.on('unhandledRejection', (fault) => end('unanswered', fault))
}
