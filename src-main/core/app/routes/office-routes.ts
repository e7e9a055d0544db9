import type { Inputs } from '../../../../src-shared/contract/inferred.ts'
import { placesByAddress } from '../../features/lookups/by-address.ts'
import { placesByPostalCode } from '../../features/lookups/by-postal-code.ts'
import { getSettings, updateSettings } from '../../features/settings/settings.ts'
import { appInfo, reportFault } from '../app-info.ts'
import { backupStatus, setSecondPlace } from '../backup/backup-status.ts'
import { createBackup, downloadBackup } from '../backup/create-backup.ts'
import { isFileWhole } from '../check-file.ts'
import type { Club } from '../club.ts'
import { holdUnsaved } from '../hold-unsaved.ts'
import { keepClubPicture } from '../keep-attachment.ts'
import { programLicences } from '../licences.ts'
import { moveHere, moveTo } from '../move-club.ts'
import type { Office } from '../office.ts'
import { problemReport } from '../problem-report.ts'
import { restoreClub } from '../restore-club.ts'
import { setPreference } from '../say-locale.ts'
import { showFolder } from '../show-folder.ts'
import { installUpdate, lookForUpdate, noteArrival, updateStatus } from '../updates/updates.ts'
import { command, done, listening, onClub, onOffice, query, stepwise } from '../use-case.ts'
import { os } from './os.ts'

const theClub = (office: Office): Club => office.club()
const theOffice = (office: Office): Office => office

/** The app itself, clubs, settings and backups. */
export const officeRoutes = {
  app: {
    info: os.app.info.handler(onOffice(appInfo)),
    setActor: os.app.setActor.handler(
      onOffice(done((office: Office, { name }: { name: string }) => office.installation.setActor(name))),
    ),
    preferences: os.app.preferences.handler(
      onOffice((office) => office.installation.preferences as Record<string, never>),
    ),
    setPreference: os.app.setPreference.handler(onOffice(done(setPreference))),
    changes: os.app.changes.handler(
      listening(theClub, (club, _input: unknown, signal?: AbortSignal) => club.events.subscribe(signal)),
    ),
    pickFolder: os.app.pickFolder.handler(
      onOffice(async ({ shell }) => ({ path: (await shell?.pickFolder()) ?? null })),
    ),
    licences: os.app.licences.handler(onOffice(programLicences)),
    reportFault: os.app.reportFault.handler(onOffice(done(reportFault))),
  },
  desktop: {
    wishes: os.desktop.wishes.handler(
      listening(theOffice, (office, _input: unknown, signal?: AbortSignal) => office.wishes.listen(signal)),
    ),
    unsaved: os.desktop.unsaved.handler(listening(theOffice, holdUnsaved)),
    takeFile: os.desktop.takeFile.handler(onOffice((office, { id }) => office.wishes.take(id))),
    showFolder: os.desktop.showFolder.handler(onOffice(showFolder)),
    report: os.desktop.report.handler(onOffice(problemReport)),
  },
  updates: {
    status: os.updates.status.handler(onOffice(updateStatus)),
    look: os.updates.look.handler(onOffice(lookForUpdate)),
    install: os.updates.install.handler(stepwise(theOffice, installUpdate)),
    arrived: os.updates.arrived.handler(onOffice(noteArrival)),
  },
  clubs: {
    list: os.clubs.list.handler(
      onOffice((office) => {
        const { clubsFolder } = office
        return { clubs: office.known(), clubsFolder, newFolder: office.ownFolder ?? clubsFolder }
      }),
    ),
    current: os.clubs.current.handler(
      onOffice(async (office) => {
        await office.settled
        return office.currentClub()
      }),
    ),
    create: os.clubs.create.handler(onOffice((office, { name, folder }) => office.create(name, folder))),
    open: os.clubs.open.handler(onOffice((office, { path }) => office.open(path))),
    moveHere: os.clubs.moveHere.handler(onOffice((office, { path }) => moveHere(office, path))),
    moveTo: os.clubs.moveTo.handler(stepwise(theOffice, moveTo)),
    close: os.clubs.close.handler(onOffice(done((office: Office) => office.close()))),
    remove: os.clubs.remove.handler(
      onOffice(done((office: Office, input: Inputs['clubs']['remove']) => office.remove(input.path, input.typedName))),
    ),
    forget: os.clubs.forget.handler(
      onOffice(done((office: Office, input: Inputs['clubs']['forget']) => office.installation.forget(input.path))),
    ),
    restore: os.clubs.restore.handler(stepwise(theOffice, restoreClub)),
  },
  settings: {
    get: os.settings.get.handler(query(getSettings)),
    update: os.settings.update.handler(command(updateSettings)),
    setPicture: os.settings.setPicture.handler(onClub(keepClubPicture)),
  },
  backups: {
    status: os.backups.status.handler(onClub(backupStatus)),
    create: os.backups.create.handler(
      stepwise(theClub, (club, _input: unknown, signal) => createBackup(club, { reason: 'asked', signal })),
    ),
    download: os.backups.download.handler(
      stepwise(theClub, (club, _input: unknown, signal) => downloadBackup(club, { signal })),
    ),
    check: os.backups.check.handler(onClub(async (club) => ({ whole: await isFileWhole(club) }))),
    setSecondPlace: os.backups.setSecondPlace.handler(onClub(setSecondPlace)),
  },
  lookups: {
    byPostalCode: os.lookups.byPostalCode.handler(onOffice((_office, input) => placesByPostalCode(input))),
    byAddress: os.lookups.byAddress.handler(onOffice((_office, input) => placesByAddress(input))),
  },
}
