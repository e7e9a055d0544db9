import { en, ja } from '../../src-shared/texts/fields.ts'

/** What fields and their fixed values are called, here as on the screens. */
export const fieldCatalogs = { ja, en }
