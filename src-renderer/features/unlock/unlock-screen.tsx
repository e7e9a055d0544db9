import { Anchor } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import type { LockedClub, Secret } from '../../../src-shared/contract/ways-in.ts'
import { orpc } from '../../api.ts'
import { useSwitchClub } from '../../hooks/use-switch-club.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { SecretForm } from '../../ui/secret-form.tsx'
import { ConnectionBar } from '../../ui/shell/connection-bar.tsx'
import { LanguageSwitch } from '../../ui/shell/language-switch.tsx'
import { SchemeSwitch } from '../../ui/shell/scheme-switch.tsx'
import { TextSizeMenu } from '../../ui/shell/text-size-menu.tsx'
import { notifyFailure } from '../../ui/toasts.tsx'
import classes from './unlock.module.css'

/** A protected club waits for its passphrase; nothing of it is shown before. */
export function UnlockScreen({ locked }: { readonly locked: LockedClub }) {
  const t = useTexts().protection.unlock
  const { showAnew, close } = useSwitchClub()
  const [, go] = useLocation()
  // What was typed is not kept.
  const unlock = useMutation({ ...orpc.protection.unlock.mutationOptions(), gcTime: 0 })

  async function open(secret: Secret) {
    await unlock.mutateAsync({ path: locked.path, secret })
    await showAnew()
    if ('recoveryCode' in secret) go('/settings/protection')
  }

  return (
    <div className={classes.screen}>
      <ConnectionBar />
      <header className={classes.top}>
        <TextSizeMenu />
        <LanguageSwitch />
        <SchemeSwitch />
      </header>
      <main className={classes.main}>
        <div className={classes.title}>
          <img src="./icon.svg" alt="" width={44} height={44} />
          <div>
            <h1>{t.title(locked.name)}</h1>
            <p>{t.message}</p>
          </div>
        </div>
        <div className={classes.panel}>
          <SecretForm
            ways={locked.ways}
            busy={unlock.isPending}
            error={unlock.error}
            onSecret={(secret) => void open(secret).catch(() => {})}
            other={
              <Anchor component="button" type="button" size="sm" onClick={() => close().catch(notifyFailure)}>
                {t.other}
              </Anchor>
            }
          />
        </div>
      </main>
    </div>
  )
}
