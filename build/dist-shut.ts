/** A program that was started with a home of its own. */
export interface Started {
  /** A club is open when the core has said in its folder where it listens. */
  opens(): Promise<boolean>
  /** Closes it as a person would; says what was not in order. */
  end(): Promise<string>
}

/**
 * What speaks against it that a changed byte keeps a program shut. A copy may stay shut for many reasons: only one that
 * opened in the same place before it was changed shows that it was the byte.
 */
export async function openedThoughChanged(start: () => Started, change: () => void): Promise<string[]> {
  const whole = start()
  const openedWhole = await whole.opens()
  const ended = await whole.end()
  if (!openedWhole) return ['the copy opened no club even before it was changed']
  if (ended !== '') return [`the copy, before it was changed: ${ended}`]

  change()
  const changed = start()
  const openedChanged = await changed.opens()
  await changed.end()
  return openedChanged ? ['it opened a club all the same'] : []
}
