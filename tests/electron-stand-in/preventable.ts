import type { EventEmitter } from 'node:events'

/** Tells whoever listens, as Electron does; true where one of them prevented it. */
export function prevented(
  emitter: EventEmitter,
  name: string,
  details: Readonly<Record<string, unknown>> = {},
  ...rest: unknown[]
): boolean {
  const event = {
    ...details,
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true
    },
  }
  emitter.emit(name, event, ...rest)
  return event.defaultPrevented
}
