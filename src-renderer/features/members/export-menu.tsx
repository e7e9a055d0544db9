import { Button, Menu, Modal } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { api } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useProgress } from '../../hooks/use-progress.ts'
import { useLocale, useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { ProgressPanel } from '../../ui/progress-panel.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { notifyDone } from '../../ui/toasts.tsx'
import { type RosterView, rosterFilterOf } from './roster-view.ts'

type Exported = {
  readonly file: File
  readonly rows: number
  readonly unencodable: readonly string[]
}

const kinds = {
  xlsx: { format: 'xlsx', encoding: 'utf-8' },
  csv: { format: 'csv', encoding: 'utf-8' },
  csvCp932: { format: 'csv', encoding: 'cp932' },
} as const
const kindNames = ['xlsx', 'csv', 'csvCp932'] as const

type ExportMenuProps = {
  readonly view: RosterView
  readonly total: number | undefined
}

/** The list that is shown, as a file for other programs. */
export function ExportMenu({ view, total }: ExportMenuProps) {
  const t = useTexts()
  const f = useFormat()
  const locale = useLocale()
  const work = useProgress<Exported>()
  const words = t.members.exporting
  // The trash, and the roster of another day, are for looking.
  const mayExport = view.show !== 'trash' && view.day === null

  async function write(kind: keyof typeof kinds): Promise<void> {
    const { show, sort, descending, ...filter } = rosterFilterOf(view)
    if (show === 'trash') return
    const input = { ...kinds[kind], ...filter, show, locale }
    const made = await work.start((signal) => api.exports.roster(input, { signal }))
    if (made === null) return
    saveFile(made.file, made.file.name)
    const lost = made.unencodable.length > 0 ? words.unencodable(made.unencodable.join(' ')) : ''
    notifyDone([words.done(f.number(made.rows)), lost].filter(Boolean).join(' '))
  }

  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant="default"
            disabled={!mayExport || !total}
            rightSection={<IconChevronDown size={14} aria-hidden />}
          >
            {t.members.export}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{words.note(f.number(total ?? 0))}</Menu.Label>
          {kindNames.map((kind) => (
            <Menu.Item key={kind} onClick={() => void write(kind)}>
              {words[kind]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={work.running}
        onClose={work.cancel}
        withCloseButton={false}
        closeOnClickOutside={false}
        padding={0}
      >
        <ProgressPanel title={words.title} progress={work.progress} hint={words.hint} onCancel={work.cancel} />
      </Modal>
      <Modal opened={work.error !== null} onClose={work.forget} title={t.members.export}>
        <FailureNote error={work.error} />
      </Modal>
    </>
  )
}
