import { en, ja } from '../../../../src-shared/texts/shared-place.ts'

/** In both languages: whose folder it is, nobody knows. A mark at its beginning lets old editors read the script. */
export function readMeOf(): string {
  return `\uFEFF${[...ja.readMe, '', ...en.readMe, ''].join('\r\n')}`
}
