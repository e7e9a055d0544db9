import { z } from 'zod'
import { columnKey } from './columns.ts'
import { plainDate } from './values.ts'

/**
 * How a condition looks at a column. `is`, `isNot`, `contains` and `startsWith` hold for any of the values; text is
 * compared folded, as search does. `atLeast`, `atMost` and `between` (both inclusive) compare numbers, money and dates.
 * `withinDays`: a date from today to that many days ahead; `beforeDays`: more than that many days ago.
 */
export const filterTests = [
  'is',
  'isNot',
  'contains',
  'startsWith',
  'empty',
  'notEmpty',
  'atLeast',
  'atMost',
  'between',
  'withinDays',
  'beforeDays',
] as const
export const filterTest = z.enum(filterTests)
export type FilterTest = z.infer<typeof filterTest>

export const condition = z.object({
  column: columnKey,
  test: filterTest,
  values: z
    .array(z.union([z.string().max(500), z.number(), z.boolean()]))
    .max(500)
    .default([]),
  /** The day on which ages, years of membership, groups and offices are counted; today where it is left out. */
  on: plainDate.optional(),
})
export type Condition = z.infer<typeof condition>

/** A condition, or several joined by and, or, not. At most 8 deep and 200 conditions. */
export type Filter = Condition | { all: Filter[] } | { any: Filter[] } | { not: Filter }

const branches = (of: () => z.ZodType<Filter>) => z.lazy(() => z.array(of()).max(100))
const anyFilter: z.ZodType<Filter> = z.lazy(() =>
  z.union([
    condition,
    z.object({ all: branches(() => anyFilter) }),
    z.object({ any: branches(() => anyFilter) }),
    z.object({ not: anyFilter }),
  ]),
)

export const filter = anyFilter.refine((tree) => depthOf(tree) <= 8 && sizeOf(tree) <= 200, 'too deep or too long')

function partsOf(tree: Filter): readonly Filter[] {
  if ('all' in tree) return tree.all
  if ('any' in tree) return tree.any
  return 'not' in tree ? [tree.not] : []
}

function depthOf(tree: Filter): number {
  return 1 + Math.max(0, ...partsOf(tree).map(depthOf))
}

function sizeOf(tree: Filter): number {
  return partsOf(tree).reduce((sum, part) => sum + sizeOf(part), 1)
}
