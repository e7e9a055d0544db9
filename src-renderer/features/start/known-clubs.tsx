import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { KnownClub } from '../../../src-shared/contract/clubs.ts'
import { api } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useSwitchClub } from '../../hooks/use-switch-club.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { useConfirm } from '../../ui/confirm.tsx'
import { refusalData } from '../../ui/failure.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { FramedList } from '../../ui/framed-list.tsx'
import { notifyDone, notifyFailure } from '../../ui/toasts.tsx'
import { MoveClub } from './move-club.tsx'
import classes from './start.module.css'

interface Props {
  readonly clubs: readonly KnownClub[]
  readonly clubsFolder: string
}

export function KnownClubs({ clubs, clubsFolder }: Props) {
  const t = useTexts()
  const { open } = useSwitchClub()
  const [opening, setOpening] = useState<string | null>(null)
  const [failure, setFailure] = useState<{ readonly club: KnownClub; readonly error: unknown } | null>(null)
  const unsafe = refusalData(failure?.error, 'UNSAFE_FOLDER')

  async function openClub(club: KnownClub) {
    setOpening(club.path)
    setFailure(null)
    try {
      await open(club.path)
    } catch (error) {
      setFailure({ club, error })
      setOpening(null)
    }
  }

  return (
    <section className={classes.known} aria-labelledby="known-clubs">
      <h2 id="known-clubs" className={classes.heading}>
        {t.start.known}
      </h2>
      <FramedList>
        {clubs.map((club) => (
          <li key={club.path} className={classes.row}>
            <UnstyledButton
              className={classes.club}
              disabled={!club.available || opening !== null}
              onClick={() => void openClub(club)}
            >
              <span className={classes.name}>{club.name}</span>
              <ClubDetail club={club} opening={opening === club.path} />
            </UnstyledButton>
            <ForgetButton club={club} />
          </li>
        ))}
      </FramedList>
      {failure && unsafe ? (
        <MoveClub key={failure.club.path} club={failure.club} why={unsafe.why} clubsFolder={clubsFolder} />
      ) : (
        <FailureNote error={failure?.error} />
      )}
    </section>
  )
}

function ClubDetail({ club, opening }: { readonly club: KnownClub; readonly opening: boolean }) {
  const t = useTexts()
  const f = useFormat()
  if (opening) return <span className={classes.detail}>{t.start.opening}</span>
  if (!club.available) return <span className={classes.detail}>{t.start.missing}</span>

  const last = club.lastOpenedAt
  return (
    <>
      <span className={classes.detail}>{last ? t.start.lastOpened(f.day(last)) : t.start.neverOpened}</span>
      <span className={classes.detail} title={club.path}>
        {club.path}
      </span>
    </>
  )
}

function ForgetButton({ club }: { readonly club: KnownClub }) {
  const t = useTexts()
  const queries = useQueryClient()
  const confirm = useConfirm()

  async function forget() {
    const question = {
      title: t.start.forgetQuestion(club.name),
      message: t.start.forgetMessage,
      confirmLabel: t.start.forget,
    }
    if (!(await confirm(question))) return
    try {
      await api.clubs.forget({ path: club.path })
      notifyDone(t.start.forgotten(club.name))
      await queries.invalidateQueries()
    } catch (error) {
      notifyFailure(error)
    }
  }

  return (
    <Tooltip label={t.start.forget}>
      <ActionIcon aria-label={`${t.start.forget}: ${club.name}`} onClick={() => void forget()}>
        <IconX size={16} stroke={1.6} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}
