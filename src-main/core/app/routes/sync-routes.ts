import { listConflicts } from '../../features/conflicts/conflicts.ts'
import { settleConflict } from '../../features/conflicts/settle-conflict.ts'
import {
  acceptHeld,
  approveLaptop,
  leaveSharing,
  refillPlace,
  refuseLaptopOf,
  removeLaptopOf,
  removePlace,
  renameLaptopOf,
} from '../sync/change-laptops.ts'
import { invitationsOf, inviteLaptop, withdrawInvitationOf } from '../sync/invite.ts'
import { joinClub } from '../sync/join-club.ts'
import { joiningSheet } from '../sync/joining-sheet.ts'
import { listLaptops } from '../sync/laptop-list.ts'
import { scriptForAddress } from '../sync/script-for-address.ts'
import { addPlace, exchangeNow, newSharingCode, setUpSharing } from '../sync/set-up.ts'
import { syncStatus } from '../sync/status.ts'
import { command, done, onClub, onOffice, query, stepwise } from '../use-case.ts'
import { os } from './os.ts'

/** Several laptops with one club. */
export const syncRoutes = {
  sync: {
    status: os.sync.status.handler(onClub(syncStatus)),
    laptops: os.sync.laptops.handler(onClub(listLaptops)),
    setUp: os.sync.setUp.handler(stepwise((office) => office.club(), setUpSharing)),
    newCode: os.sync.newCode.handler(onClub(newSharingCode)),
    sheet: os.sync.sheet.handler(onClub(joiningSheet)),
    addPlace: os.sync.addPlace.handler(onClub(done(addPlace))),
    removePlace: os.sync.removePlace.handler(onClub(done(removePlace))),
    postgresScript: os.sync.postgresScript.handler(onOffice((_office, input) => scriptForAddress(input))),
    refillPlace: os.sync.refillPlace.handler(onClub(done(refillPlace))),
    run: os.sync.run.handler(
      stepwise(
        (office) => office.club(),
        (club, input, signal) => exchangeNow(club, signal, { thorough: input?.onReturn !== true }),
      ),
    ),
    approve: os.sync.approve.handler(onClub(done(approveLaptop))),
    refuse: os.sync.refuse.handler(onClub(refuseLaptopOf)),
    rename: os.sync.rename.handler(onClub(done(renameLaptopOf))),
    remove: os.sync.remove.handler(onClub(removeLaptopOf)),
    invite: os.sync.invite.handler(onClub(inviteLaptop)),
    invitations: os.sync.invitations.handler(onClub(invitationsOf)),
    withdraw: os.sync.withdraw.handler(onClub(done(withdrawInvitationOf))),
    leave: os.sync.leave.handler(onClub(done(leaveSharing))),
    accept: os.sync.accept.handler(onClub(done(acceptHeld))),
    join: os.sync.join.handler(stepwise((office) => office, joinClub)),
  },
  conflicts: {
    list: os.conflicts.list.handler(query((ctx) => listConflicts(ctx))),
    settle: os.conflicts.settle.handler(command(settleConflict)),
  },
}
