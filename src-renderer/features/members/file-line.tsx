import { ActionIcon, Menu, Modal, Tooltip, UnstyledButton } from '@mantine/core'
import { IconDots, IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import type { Attachment } from '../../../src-shared/contract/attachments.ts'
import { api } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { saveFile } from '../../ui/save-file.ts'
import { notifyDone, notifyFailure } from '../../ui/toasts.tsx'
import { usePicture } from '../../ui/use-picture.ts'
import { WriteItem } from '../../ui/write-item.tsx'
import { FileName } from './file-name.tsx'
import { FileThumbnail } from './file-thumbnail.tsx'
import classes from './files-tab.module.css'

/** One kept file: what it is, when it came, and what can be done with it. */
export function FileLine({ file }: { readonly file: Attachment }) {
  const t = useTexts().attachments.files
  const f = useFormat()
  const [renaming, setRenaming] = useState(false)
  const [viewing, setViewing] = useState(false)
  const isPicture = file.mediaType.startsWith('image/')

  return (
    <li className={classes.line}>
      {isPicture ? (
        <UnstyledButton aria-label={t.view(file.fileName)} onClick={() => setViewing(true)}>
          <FileThumbnail file={file} />
        </UnstyledButton>
      ) : (
        <FileThumbnail file={file} />
      )}
      <div className={classes.words}>
        {renaming ? (
          <FileName file={file} onEnd={() => setRenaming(false)} />
        ) : (
          <>
            <span className={classes.name}>{file.fileName}</span>
            <span className={classes.facts}>{t.facts(f.bytes(file.bytes), f.day(file.addedAt))}</span>
          </>
        )}
      </div>
      {!renaming && <FileActs file={file} onRename={() => setRenaming(true)} />}
      {viewing && <PictureView file={file} onClose={() => setViewing(false)} />}
    </li>
  )
}

function FileActs({ file, onRename }: { readonly file: Attachment; readonly onRename: () => void }) {
  const t = useTexts().attachments.files

  async function act(work: () => Promise<void>): Promise<void> {
    await work().catch(notifyFailure)
  }
  const save = () =>
    act(async () => {
      const { file: whole } = await api.attachments.read({ id: file.id })
      saveFile(whole, file.fileName)
    })
  const remove = () =>
    act(async () => {
      const { operationId } = await api.attachments.remove({ id: file.id })
      notifyDone(t.removed(file.fileName), { undo: operationId })
    })

  return (
    <div className={classes.acts}>
      <Tooltip label={t.save}>
        <ActionIcon aria-label={t.saveOne(file.fileName)} onClick={() => void save()}>
          <IconDownload size={18} stroke={1.75} />
        </ActionIcon>
      </Tooltip>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={t.acts(file.fileName)}>
            <IconDots size={18} stroke={1.75} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void save()}>{t.save}</Menu.Item>
          <WriteItem onClick={onRename}>{t.rename}</WriteItem>
          <Menu.Divider />
          <WriteItem onClick={() => void remove()}>{t.remove}</WriteItem>
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}

function PictureView({ file, onClose }: { readonly file: Attachment; readonly onClose: () => void }) {
  const t = useTexts()
  const url = usePicture(file.id)
  return (
    <Modal
      opened
      onClose={onClose}
      title={file.fileName}
      size="auto"
      closeButtonProps={{ 'aria-label': t.shell.parts.close }}
    >
      <div className={classes.view}>{url && <img src={url} alt={file.fileName} />}</div>
    </Modal>
  )
}
