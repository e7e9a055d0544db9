import type { Inputs } from '../../../../src-shared/contract/inferred.ts'
import { addRegistrations } from '../../features/events/add-registrations.ts'
import {
  assignPlaces,
  listArrangements,
  readArrangement,
  removeArrangement,
  saveArrangement,
} from '../../features/events/arrangements.ts'
import { cancelEvent, removeEvent, resumeEvent } from '../../features/events/cancel-event.ts'
import { copyEvent } from '../../features/events/copy-event.ts'
import {
  acceptRegistrations,
  cancelRegistrations,
  declineRegistrations,
  removeRegistration,
  renewRegistration,
} from '../../features/events/decide-registrations.ts'
import { readEventFee } from '../../features/events/event-fee.ts'
import { removeEventFile } from '../../features/events/event-files.ts'
import { eventMoney } from '../../features/events/event-money.ts'
import { fillArrangement } from '../../features/events/fill-arrangement.ts'
import { listEvents, readEvent } from '../../features/events/list-events.ts'
import { listRegistrations, registrationsOfPerson } from '../../features/events/list-registrations.ts'
import { makeEventList } from '../../features/events/make-event-list.ts'
import { saveEvent } from '../../features/events/save-event.ts'
import { settlePlaces } from '../../features/events/settle-places.ts'
import { checkInAtEvent, closeDoors, markTold, setTurnout } from '../../features/events/turnout.ts'
import { updateRegistration } from '../../features/events/update-registration.ts'
import { writeIcs } from '../../features/events/write-ics.ts'
import type { Club } from '../club.ts'
import { calendarWithHolidays, importFormAnswers, keepEventFile, readFormFile } from '../events.ts'
import type { Office } from '../office.ts'
import { command, onClub, query, stepwise } from '../use-case.ts'
import { os } from './os.ts'

const theClub = (office: Office): Club => office.club()

/** Events, who comes to them, and who sits where. */
export const eventRoutes = {
  events: {
    list: os.events.list.handler(query(listEvents)),
    get: os.events.get.handler(query(readEvent)),
    save: os.events.save.handler(command(saveEvent)),
    copy: os.events.copy.handler(command(copyEvent)),
    cancel: os.events.cancel.handler(command(cancelEvent)),
    resume: os.events.resume.handler(command(resumeEvent)),
    remove: os.events.remove.handler(command(removeEvent)),
    addFile: os.events.addFile.handler(onClub(keepEventFile)),
    removeFile: os.events.removeFile.handler(command(removeEventFile)),
    money: os.events.money.handler(query(eventMoney)),
    calendar: os.events.calendar.handler(onClub(calendarWithHolidays)),
    ics: os.events.ics.handler(query(writeIcs)),
    fee: os.events.fee.handler(query(readEventFee)),
    makeList: os.events.makeList.handler(
      stepwise(theClub, (club, input: Inputs['events']['makeList'], signal) => makeEventList(club, input, signal)),
    ),
  },
  registrations: {
    list: os.registrations.list.handler(query(listRegistrations)),
    ofPerson: os.registrations.ofPerson.handler(query(registrationsOfPerson)),
    add: os.registrations.add.handler(command(addRegistrations)),
    update: os.registrations.update.handler(command(updateRegistration)),
    accept: os.registrations.accept.handler(command(acceptRegistrations)),
    decline: os.registrations.decline.handler(command(declineRegistrations)),
    cancel: os.registrations.cancel.handler(command(cancelRegistrations)),
    renew: os.registrations.renew.handler(command(renewRegistration)),
    remove: os.registrations.remove.handler(command(removeRegistration)),
    checkIn: os.registrations.checkIn.handler(command(checkInAtEvent)),
    setTurnout: os.registrations.setTurnout.handler(command(setTurnout)),
    closeDoors: os.registrations.closeDoors.handler(command(closeDoors)),
    markTold: os.registrations.markTold.handler(command(markTold)),
    settle: os.registrations.settle.handler(command(settlePlaces)),
    readForm: os.registrations.readForm.handler(onClub(readFormFile)),
    importForm: os.registrations.importForm.handler(stepwise(theClub, importFormAnswers)),
  },
  arrangements: {
    list: os.arrangements.list.handler(query(listArrangements)),
    get: os.arrangements.get.handler(query(readArrangement)),
    save: os.arrangements.save.handler(command(saveArrangement)),
    remove: os.arrangements.remove.handler(command(removeArrangement)),
    assign: os.arrangements.assign.handler(command(assignPlaces)),
    fill: os.arrangements.fill.handler(command(fillArrangement)),
  },
}
