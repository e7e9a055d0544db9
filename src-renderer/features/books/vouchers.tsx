import { ActionIcon, Button, FileButton, Modal } from '@mantine/core'
import { IconPaperclip, IconX } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { AttachmentId } from '../../../src-shared/contract/values.ts'
import { api, orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { WriteButton } from '../../ui/write-button.tsx'
import { WritePart } from '../../ui/write-part.tsx'
import css from './expense.module.css'

type VouchersProps = {
  readonly ids: readonly AttachmentId[]
  readonly onChange: (ids: readonly AttachmentId[]) => void
}

/** The pictures that prove an expense; one opens to be looked at, what is no picture is saved. */
export function Vouchers({ ids, onChange }: VouchersProps) {
  const t = useTexts().books.expense
  const [shown, setShown] = useState<string | null>(null)
  const add = useMutation(orpc.books.addVoucher.mutationOptions({ onSuccess: ({ id }) => onChange([...ids, id]) }))

  async function show(id: AttachmentId): Promise<void> {
    const { file } = await api.attachments.read({ id })
    if (file.type.startsWith('image/')) setShown(URL.createObjectURL(file))
    else saveFile(file, file.name)
  }

  function close(): void {
    if (shown !== null) URL.revokeObjectURL(shown)
    setShown(null)
  }

  return (
    <div className={css.vouchers}>
      {ids.map((id, place) => (
        <span key={id} className={css.voucher}>
          <Button variant="subtle" size="compact-md" onClick={() => void show(id)}>
            {t.voucher(place + 1)}
          </Button>
          <WritePart>
            <ActionIcon
              aria-label={t.removeVoucher(place + 1)}
              title={t.removeVoucher(place + 1)}
              onClick={() => onChange(ids.filter((each) => each !== id))}
            >
              <IconX size={16} />
            </ActionIcon>
          </WritePart>
        </span>
      ))}
      <FileButton onChange={(file) => file && add.mutate({ file })} accept="image/*,application/pdf">
        {(props) => (
          <WriteButton
            {...props}
            variant="default"
            size="compact-md"
            leftSection={<IconPaperclip size={16} aria-hidden />}
            loading={add.isPending}
          >
            {t.addVoucher}
          </WriteButton>
        )}
      </FileButton>
      <FailureNote error={add.error} />
      {shown !== null && <Picture url={shown} onClose={close} />}
    </div>
  )
}

function Picture({ url, onClose }: { readonly url: string; readonly onClose: () => void }) {
  const t = useTexts()
  return (
    <Modal
      opened
      onClose={onClose}
      size="auto"
      title={t.books.expense.vouchers}
      closeButtonProps={{ 'aria-label': t.shell.parts.close }}
    >
      <img className={css.picture} src={url} alt={t.books.expense.vouchers} />
    </Modal>
  )
}
