import type { Inputs } from '../../../../src-shared/contract/inferred.ts'
import { sealBackups } from '../backup/seal-backups.ts'
import type { Office } from '../office.ts'
import { judgePassphrase } from '../protection/passphrase-fit.ts'
import {
  changePassphrase,
  checkRecovery,
  endProtection,
  makeRecoverySheet,
  protectionState,
  removePassphrase,
  sealClub,
  setPassphrase,
  useKeychain,
} from '../protection/protect-club.ts'
import { done, onOffice, stepwise } from '../use-case.ts'
import { os } from './os.ts'

const theClub = (office: Office) => office.club()

/** How the key of the club is kept, and opening one that is locked. */
export const protectionRoutes = {
  protection: {
    state: os.protection.state.handler(onOffice(protectionState)),
    judge: os.protection.judge.handler(onOffice(judgePassphrase)),
    setPassphrase: os.protection.setPassphrase.handler(onOffice(setPassphrase)),
    changePassphrase: os.protection.changePassphrase.handler(onOffice(done(changePassphrase))),
    removePassphrase: os.protection.removePassphrase.handler(onOffice(done(removePassphrase))),
    makeRecoverySheet: os.protection.makeRecoverySheet.handler(onOffice(makeRecoverySheet)),
    checkRecovery: os.protection.checkRecovery.handler(onOffice(done(checkRecovery))),
    seal: os.protection.seal.handler(onOffice(done(sealClub))),
    sealBackups: os.protection.sealBackups.handler(
      stepwise(theClub, (club, _input: unknown, signal) => sealBackups(club, { signal })),
    ),
    useKeychain: os.protection.useKeychain.handler(onOffice(done(useKeychain))),
    off: os.protection.off.handler(onOffice(done(endProtection))),
    unlock: os.protection.unlock.handler(
      onOffice((office, { path, secret }: Inputs['protection']['unlock']) => office.open(path, secret)),
    ),
    lock: os.protection.lock.handler(onOffice(done((office: Office) => office.lock()))),
  },
}
