import { type ReactNode, useState } from 'react'
import type { KnownClub } from '../../../src-shared/contract/clubs.ts'
import { useArrival } from '../../hooks/use-arrival.ts'
import { useClubName } from '../../hooks/use-club-name.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { CommandPalette } from './command-palette.tsx'
import { ConnectionBar } from './connection-bar.tsx'
import { DamageBar } from './damage-bar.tsx'
import { NewerBar } from './newer-bar.tsx'
import { OnlyReading } from './only-reading.tsx'
import { Rail } from './rail.tsx'
import classes from './shell.module.css'
import { TopBar } from './top-bar.tsx'
import { useDocumentTitle } from './use-document-title.ts'
import { useShellKeys } from './use-shell-keys.ts'

interface Props {
  readonly club: KnownClub
  readonly demo: boolean
  readonly children: ReactNode
}

/** What stands around every screen of an open club. */
export function Shell({ club, demo, children }: Props) {
  const t = useTexts()
  const [searching, setSearching] = useState(false)
  useShellKeys({ openSearch: () => setSearching(true) })
  const name = useClubName(club)
  useDocumentTitle(name)
  useArrival()

  return (
    <div className={classes.shell}>
      <button type="button" className={classes.skip} onClick={() => document.getElementById('content')?.focus()}>
        {t.shell.skipToContent}
      </button>
      <Rail club={{ ...club, name }} demo={demo} />
      <div className={classes.page}>
        <TopBar onSearch={() => setSearching(true)} />
        <ConnectionBar />
        <DamageBar />
        <NewerBar />
        <main id="content" tabIndex={-1} className={classes.content}>
          <OnlyReading>{children}</OnlyReading>
        </main>
      </div>
      <CommandPalette opened={searching} onClose={() => setSearching(false)} />
    </div>
  )
}
