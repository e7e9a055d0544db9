import { Modal } from '@mantine/core'
import { useTexts } from '../../hooks/use-texts.ts'
import classes from './palette.module.css'
import { PaletteBody } from './palette-body.tsx'

interface Props {
  readonly opened: boolean
  readonly onClose: () => void
}

/** One box for everything: people, screens, acts. */
export function CommandPalette({ opened, onClose }: Props) {
  const t = useTexts()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      centered={false}
      yOffset="10vh"
      size={640}
      padding={0}
      withCloseButton={false}
      transitionProps={{ duration: 0 }}
      classNames={{ content: classes.window ?? '' }}
      attributes={{ content: { 'aria-label': t.shell.search.label } }}
    >
      <PaletteBody onDone={onClose} />
    </Modal>
  )
}
