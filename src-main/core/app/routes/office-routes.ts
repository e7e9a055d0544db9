import type { Inputs } from '../../../../src-shared/contract/inferred.ts'
import { placesByAddress } from '../../features/lookups/by-address.ts'
import { placesByPostalCode } from '../../features/lookups/by-postal-code.ts'
import { getSettings, updateSettings } from '../../features/settings/settings.ts'
import { appInfo, reportFault } from '../app-info.ts'
import { backupStatus, setSecondPlace } from '../backup/backup-status.ts'
import { createBackup, downloadBackup } from '../backup/create-backup.ts'
import { isFileWhole } from '../check-file.ts'
import type { Club } from '../club.ts'
import { exportAll } from '../export-all.ts'
import { keepClubPicture } from '../keep-attachment.ts'
import { moveHere } from '../move-here.ts'
import type { Office } from '../office.ts'
import { restoreClub } from '../restore-club.ts'
import { command, done, onClub, onOffice, query, stepwise } from '../use-case.ts'
import { os } from './os.ts'

const theClub = (office: Office): Club => office.club()
const theOffice = (office: Office): Office => office

/** The app itself, clubs, settings, backups and exports of everything. */
export const officeRoutes = {
  app: {
    info: os.app.info.handler(onOffice(appInfo)),
    setActor: os.app.setActor.handler(
      onOffice(done((office: Office, { name }: { name: string }) => office.installation.setActor(name))),
    ),
    preferences: os.app.preferences.handler(
      onOffice((office) => office.installation.preferences as Record<string, never>),
    ),
    setPreference: os.app.setPreference.handler(
      onOffice(
        done((office: Office, input: Inputs['app']['setPreference']) =>
          office.installation.setPreference(input.key, input.value),
        ),
      ),
    ),
    changes: os.app.changes.handler(
      stepwise(theClub, (club, _input: unknown, signal?: AbortSignal) => club.events.subscribe(signal)),
    ),
    pickFolder: os.app.pickFolder.handler(onOffice(async (office) => ({ path: await office.pickFolder() }))),
    reportFault: os.app.reportFault.handler(onOffice(done(reportFault))),
  },
  clubs: {
    list: os.clubs.list.handler(onOffice((office) => ({ clubs: office.known(), defaultFolder: office.clubsFolder }))),
    current: os.clubs.current.handler(onOffice((office) => office.currentClub())),
    create: os.clubs.create.handler(onOffice((office, { name, folder }) => office.create(name, folder))),
    open: os.clubs.open.handler(onOffice((office, { path }) => office.open(path))),
    moveHere: os.clubs.moveHere.handler(onOffice((office, { path }) => moveHere(office, path))),
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
  exports: {
    all: os.exports.all.handler(stepwise(theClub, (club, _input: unknown, signal) => exportAll(club, { signal }))),
  },
  lookups: {
    byPostalCode: os.lookups.byPostalCode.handler(onOffice((_office, input) => placesByPostalCode(input))),
    byAddress: os.lookups.byAddress.handler(onOffice((_office, input) => placesByAddress(input))),
  },
}
