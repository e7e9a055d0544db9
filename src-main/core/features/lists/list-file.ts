import { cleanFileName } from '../../../../src-shared/domain/clean-file-name.ts'
import type { ListRequest } from './list-host.ts'

/** The file a list becomes, under the name it would be saved by: 会員名簿 2026-05-01.xlsx. */
export function listFile(
  parts: Uint8Array<ArrayBuffer>[],
  { title, day, format }: { title: string; day: string; format: ListRequest['format'] },
): File {
  const { ending, type } = kinds[format]
  return new File(parts, cleanFileName(`${title} ${day}.${ending}`), { type })
}

const kinds = {
  xlsx: { ending: 'xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  csv: { ending: 'csv', type: 'text/csv' },
  pdf: { ending: 'pdf', type: 'application/pdf' },
  vcard: { ending: 'vcf', type: 'text/vcard' },
} as const
