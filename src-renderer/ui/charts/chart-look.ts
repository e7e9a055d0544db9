import { rem } from '@mantine/core'

export const chartHeight = rem(208)

const mostTicks = 6

/** The names that stand under the years: the last, and from it back at even steps as many as there is room for. */
export function yearAxis(names: readonly string[]) {
  const step = Math.ceil(names.length / mostTicks)
  const ticks = names.filter((_, place) => (names.length - 1 - place) % step === 0)
  return { ticks, interval: 0, padding: { left: 16, right: 16 } } as const
}

/** Charts stand at once: nothing grows or slides. */
export const still = { isAnimationActive: false, cursor: 'pointer' }

/** Room above for the figure at the top of the axis. */
export const plotted = { accessibilityLayer: false, margin: { top: 12 } } as const
