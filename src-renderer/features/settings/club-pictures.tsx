import { Button, FileButton } from '@mantine/core'
import { IconPhotoPlus } from '@tabler/icons-react'
import { useRef } from 'react'
import { type ClubPicture, type ClubSettings, clubPictures } from '../../../src-shared/contract/clubs.ts'
import { useReadOnly } from '../../hooks/use-read-only.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { usePicture } from '../../ui/use-picture.ts'
import own from './club-pictures.module.css'
import classes from './settings.module.css'
import { useSetClubPicture } from './use-set-club-picture.ts'

/** What papers are printed with beside words. Each is saved as soon as it is chosen. */
export function ClubPictures({ settings }: { readonly settings: Pick<ClubSettings, 'logoId' | 'sealId'> }) {
  const t = useTexts().settings.receipts.pictures
  return (
    <section className={classes.panel} aria-labelledby="club-pictures">
      <div>
        <h3 id="club-pictures">{t.title}</h3>
        <p className={classes.quiet}>{t.intro}</p>
      </div>
      {clubPictures.map((which) => (
        <Picture key={which} which={which} id={settings[`${which}Id`]} />
      ))}
    </section>
  )
}

function Picture({ which, id }: { readonly which: ClubPicture; readonly id: ClubSettings['logoId'] }) {
  const t = useTexts().settings.receipts.pictures
  const { busy, put, remove } = useSetClubPicture(which)
  const url = usePicture(id)
  const reset = useRef<() => void>(null)
  const readOnly = useReadOnly()
  const name = t.names[which]

  return (
    <section
      className={own.picture}
      aria-label={name}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        if (!readOnly) void put(event.dataTransfer.files[0])
      }}
    >
      <div className={own.paper} data-which={which}>
        {url ? <img src={url} alt={name} /> : id === null && <span>{t.none}</span>}
      </div>
      <div className={own.words}>
        <h4>{name}</h4>
        <p className={classes.quiet}>{t.hints[which]}</p>
        <div className={own.acts}>
          <FileButton
            resetRef={reset}
            accept="image/png,image/jpeg"
            onChange={(file) => {
              void put(file)
              // The same file may be chosen again, mended meanwhile.
              reset.current?.()
            }}
          >
            {(props) => (
              <Button
                {...props}
                variant="default"
                loading={busy}
                leftSection={<IconPhotoPlus size={18} aria-hidden />}
                aria-label={id === null ? t.choose(name) : t.replace(name)}
              >
                {id === null ? t.acts.choose : t.acts.replace}
              </Button>
            )}
          </FileButton>
          {id !== null && (
            <Button variant="default" disabled={busy} aria-label={t.remove(name)} onClick={() => void remove()}>
              {t.acts.remove}
            </Button>
          )}
        </div>
      </div>
    </section>
  )
}
