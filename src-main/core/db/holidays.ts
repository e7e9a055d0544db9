import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import data from '../../../resources/holidays.json' with { type: 'json' }
import type { PlainDate } from '../../../src-shared/contract/values.ts'

/** What a public holiday is called. */
export interface Holiday {
  readonly ja: string
  readonly en: string
}

/** The public holidays by their day. */
export type Holidays = ReadonlyMap<PlainDate, Holiday>

const holidaysFile = z.object({ holidays: z.record(z.iso.date(), z.tuple([z.string(), z.string()])) })

/** Those that come with the program. */
export const shippedHolidays: Holidays = toHolidays(data as unknown as z.infer<typeof holidaysFile>)

/** A file of the same name in the club's own folder stands for the shipped one, should the law change. */
export function holidaysOf(clubFolder: string): Holidays {
  try {
    const text = readFileSync(join(clubFolder, 'resources', 'holidays.json'), 'utf8')
    return toHolidays(holidaysFile.parse(JSON.parse(text)))
  } catch {
    return shippedHolidays
  }
}

function toHolidays({ holidays }: z.infer<typeof holidaysFile>): Holidays {
  return new Map(Object.entries(holidays).map(([day, [ja, en]]) => [day, { ja, en }]))
}
