import type { Migration } from '../migration.ts'
import { firstSchema } from './0010-first-schema.ts'
import { people } from './0020-people.ts'
import { money } from './0030-money.ts'
import { gatherings } from './0040-gatherings.ts'
import { severalLaptops } from './0050-several-laptops.ts'
import { snapshots } from './0060-snapshots.ts'

/** In the order they run. */
export const migrations: readonly Migration[] = [firstSchema, people, money, gatherings, severalLaptops, snapshots]
