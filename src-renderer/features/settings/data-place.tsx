import { Button } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { notifyFailure, notifyProblem } from '../../ui/toasts.tsx'
import { MoveDialog } from './move-dialog.tsx'
import classes from './settings.module.css'

interface Props {
  readonly path: string
  /** A window of our own can show a folder, a browser cannot. */
  readonly canShow: boolean
}

/** Where the open club lies, and the way to another place. */
export function DataPlace({ path, canShow }: Props) {
  const t = useTexts().desktop.place
  const [isMoving, setMoving] = useState(false)

  return (
    <section className={classes.panel}>
      <h3>{t.title}</h3>
      <p className={classes.path}>{path}</p>
      <div className={classes.foot}>
        {canShow && (
          <Button variant="default" onClick={() => void showFolder('data', t.notShown)}>
            {t.show}
          </Button>
        )}
        <Button variant="default" onClick={() => setMoving(true)}>
          {t.move}
        </Button>
      </div>
      {isMoving && <MoveDialog onClose={() => setMoving(false)} />}
    </section>
  )
}

export async function showFolder(folder: 'data' | 'logs', notShown: string): Promise<void> {
  try {
    const { shown } = await api.desktop.showFolder({ folder })
    if (!shown) notifyProblem(notShown)
  } catch (failure) {
    notifyFailure(failure)
  }
}
