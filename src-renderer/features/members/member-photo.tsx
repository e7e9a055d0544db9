import { Loader, Menu, UnstyledButton } from '@mantine/core'
import { IconCameraPlus } from '@tabler/icons-react'
import { type ClipboardEvent, type DragEvent, useRef, useState } from 'react'
import type { Member } from '../../../src-shared/contract/members.ts'
import { useReadOnly } from '../../hooks/use-read-only.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { PersonPhoto } from '../../ui/person-photo.tsx'
import classes from './member-photo.module.css'
import { useSetPhoto } from './use-set-photo.ts'

/** The portrait in the head of a person: chosen, dropped on it or pasted while it has the focus. */
export function MemberPhoto({ member }: { readonly member: Member }) {
  const t = useTexts().attachments.photo
  const { busy, put, remove } = useSetPhoto(member.id)
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const { photoId } = member
  if (useReadOnly() || member.inTrash || member.mergedInto !== null) {
    return photoId && <PersonPhoto photoId={photoId} size="head" alt={t.of(member.name)} />
  }

  const choose = () => input.current?.click()
  const place = {
    className: classes.place,
    'data-over': over || undefined,
    'aria-busy': busy,
    title: t.hint,
    onPaste: (event: ClipboardEvent) => {
      const file = [...event.clipboardData.files].find(({ type }) => type.startsWith('image/'))
      if (file) void put(file)
    },
    onDragOver: (event: DragEvent) => {
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      setOver(false)
      void put(event.dataTransfer.files[0])
    },
  }

  return (
    <>
      {photoId ? (
        <Menu position="bottom-start" withinPortal>
          <Menu.Target>
            <UnstyledButton {...place} aria-label={t.act(member.name)}>
              <PersonPhoto photoId={photoId} size="head" alt={t.of(member.name)} />
              {busy && <Loader size="xs" className={classes.busy} />}
            </UnstyledButton>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={choose}>{t.choose}</Menu.Item>
            <Menu.Item onClick={() => void remove()}>{t.remove}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      ) : (
        <UnstyledButton {...place} data-empty aria-label={t.add} onClick={choose}>
          {busy ? <Loader size="xs" /> : <IconCameraPlus size={22} stroke={1.5} aria-hidden />}
        </UnstyledButton>
      )}
      <input
        ref={input}
        type="file"
        accept="image/*"
        hidden
        onChange={(event) => {
          void put(event.currentTarget.files?.[0])
          event.currentTarget.value = ''
        }}
      />
    </>
  )
}
