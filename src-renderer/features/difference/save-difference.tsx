import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { api } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useProgress } from '../../hooks/use-progress.ts'
import { useLocale, useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { notifyDone } from '../../ui/toasts.tsx'
import type { By } from './first-days.ts'

type SaveDifferenceProps = { readonly from: string; readonly to: string; readonly by: By }

const formats = ['xlsx', 'csv'] as const

/** All that differs between two days as a spreadsheet; like every list that leaves the program it is recorded. */
export function SaveDifference(asked: SaveDifferenceProps) {
  const t = useTexts()
  const f = useFormat()
  const locale = useLocale()
  const work = useProgress<{ file: File; rows: number }>()

  async function save(format: (typeof formats)[number]) {
    const purpose = t.difference.title
    const done = await work.start((signal) =>
      api.lists.makeDifference({ ...asked, format, locale, purpose }, { signal }),
    )
    if (done === null) return
    saveFile(done.file, done.file.name)
    notifyDone(t.difference.saved(f.number(done.rows)))
  }

  return (
    <>
      <FailureNote error={work.error} />
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" loading={work.running} rightSection={<IconChevronDown size={16} aria-hidden />}>
            {t.difference.save}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {formats.map((format) => (
            <Menu.Item key={format} onClick={() => void save(format)}>
              {t.lists.formats[format]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  )
}
