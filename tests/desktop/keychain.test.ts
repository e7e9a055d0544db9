import { expect, test } from 'vitest'
import { freshHome, keychains, launch } from './support/desktop-app.ts'
import { givenClub, inOffice } from './support/prepare-club.ts'
import { runningCore } from './support/running-core.ts'

const outcomes = {
  works: { offered: true, keeps: 'kept' },
  // It is there in name only: nobody has unlocked it, or nothing answers behind it.
  broken: { offered: true, keeps: 'KEYCHAIN_MISSING' },
  // Chromium's own fixed password protects nothing.
  basic: { offered: false, keeps: 'KEYCHAIN_MISSING' },
} as const

test.each(keychains)(
  'a system whose keychain is “%s” keeps the key of a club only if it really can',
  async (keychain) => {
    const home = freshHome()
    await givenClub(home)
    const folder = await inOffice(home, async ({ api }) => (await api.clubs.current()).club?.path ?? '')
    await launch({ home, keychain })
    const { api, close } = await runningCore(folder)

    const { keychainPossible } = await api.protection.state()
    const keeps = await api.protection.useKeychain({ on: true }).then(
      () => 'kept',
      (refused: { readonly code?: string }) => refused.code,
    )

    expect({ offered: keychainPossible, keeps }).toEqual(outcomes[keychain])
    close()
  },
)
