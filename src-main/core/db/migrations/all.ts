import type { Migration } from '../migration.ts'
import { firstSchema } from './0010-first-schema.ts'

/** In the order they run. */
export const migrations: readonly Migration[] = [firstSchema]
