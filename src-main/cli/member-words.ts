import { en, ja } from '../../src-shared/texts/fields.ts'

/** What the fields of a member and their fixed values are called. */
export const memberWords = { ja, en }
