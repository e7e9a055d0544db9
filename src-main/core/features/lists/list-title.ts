import { exportTexts } from '../../../../src-shared/texts/export.ts'
import type { ListRequest } from './list-host.ts'

/** What a list is called, on itself and in the record. */
export function listTitle({ title, locale }: Pick<ListRequest, 'title' | 'locale'>): string {
  return title.trim() || exportTexts[locale].rosterFile
}
