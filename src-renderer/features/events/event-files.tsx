import { ActionIcon, Anchor, FileButton } from '@mantine/core'
import { IconPaperclip, IconX } from '@tabler/icons-react'
import type { AttachmentId } from '../../../src-shared/contract/values.ts'
import { api } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { saveFile } from '../../ui/save-file.ts'
import { notifyDone, notifyFailure } from '../../ui/toasts.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import { WritePart } from '../../ui/write-part.tsx'
import formCss from './event-form.module.css'
import css from './events.module.css'
import type { WholeEvent } from './whole-event.ts'

/** Leaflets and schedules that belong to an event, sealed like all files of the club. */
export function EventFiles({ event }: { readonly event: WholeEvent }) {
  const t = useTexts().events
  const f = useFormat()

  async function add(file: File | null) {
    if (file === null) return
    const { operationId } = await api.events.addFile({ id: event.id, file })
    notifyDone(t.done.saved, { undo: operationId })
  }
  async function open(id: AttachmentId) {
    const { file } = await api.attachments.read({ id })
    saveFile(file, file.name)
  }
  async function remove(attachmentId: AttachmentId) {
    const { operationId } = await api.events.removeFile({ id: event.id, attachmentId })
    notifyDone(t.done.saved, { undo: operationId })
  }

  return (
    <section className={css.part} aria-label={t.form.files}>
      <h2>{t.form.files}</h2>
      {event.attachments.length === 0 && <p className={css.quiet}>{t.form.noFiles}</p>}
      <ul className={formCss.chips}>
        {event.attachments.map(({ id, fileName, bytes }) => (
          <li key={id}>
            <Anchor component="button" type="button" onClick={() => void open(id).catch(notifyFailure)}>
              {fileName}
            </Anchor>
            <small>{f.bytes(bytes)}</small>
            <WritePart>
              <ActionIcon
                size="sm"
                aria-label={t.form.removeFile(fileName)}
                onClick={() => void remove(id).catch(notifyFailure)}
              >
                <IconX size={14} aria-hidden />
              </ActionIcon>
            </WritePart>
          </li>
        ))}
      </ul>
      <FileButton onChange={(file) => void add(file).catch(notifyFailure)}>
        {(props) => (
          <WriteButton {...props} variant="default" size="sm" leftSection={<IconPaperclip size={16} aria-hidden />}>
            {t.form.addFile}
          </WriteButton>
        )}
      </FileButton>
    </section>
  )
}
