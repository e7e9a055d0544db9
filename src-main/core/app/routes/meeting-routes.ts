import { saveAgenda } from '../../features/meetings/agenda.ts'
import { listResults, readQuorum, saveBallot } from '../../features/meetings/ballots.ts'
import { checkIn } from '../../features/meetings/check-in.ts'
import { copyMeeting, listMeetings, readMeeting, removeMeeting, saveMeeting } from '../../features/meetings/meetings.ts'
import { makeMinutes } from '../../features/meetings/minutes.ts'
import { closeMeeting, openMeeting } from '../../features/meetings/open-and-close.ts'
import { makePapers } from '../../features/meetings/papers.ts'
import { removeResponse, respond, reviseResponse } from '../../features/meetings/responses.ts'
import { findVoter, fixVoters, listVoters } from '../../features/meetings/voters.ts'
import { command, onClub, query } from '../use-case.ts'
import { os } from './os.ts'

/** General meetings: those entitled, their papers, the quorum, ballots and minutes. */
export const meetingRoutes = {
  meetings: {
    list: os.meetings.list.handler(query(listMeetings)),
    get: os.meetings.get.handler(query(readMeeting)),
    save: os.meetings.save.handler(command(saveMeeting)),
    copy: os.meetings.copy.handler(command(copyMeeting)),
    remove: os.meetings.remove.handler(command(removeMeeting)),
    saveAgenda: os.meetings.saveAgenda.handler(command(saveAgenda)),
    voters: os.meetings.voters.handler(query(listVoters)),
    fixVoters: os.meetings.fixVoters.handler(command(fixVoters)),
    quorum: os.meetings.quorum.handler(query(readQuorum)),
    results: os.meetings.results.handler(query(listResults)),
    findVoter: os.meetings.findVoter.handler(query(findVoter)),
    respond: os.meetings.respond.handler(command(respond)),
    reviseResponse: os.meetings.reviseResponse.handler(command(reviseResponse)),
    removeResponse: os.meetings.removeResponse.handler(command(removeResponse)),
    checkIn: os.meetings.checkIn.handler(command(checkIn)),
    saveBallot: os.meetings.saveBallot.handler(command(saveBallot)),
    open: os.meetings.open.handler(command(openMeeting)),
    close: os.meetings.close.handler(command(closeMeeting)),
    papers: os.meetings.papers.handler(
      onClub((club, input, signal) =>
        makePapers({ ctx: () => club.ctx(), command: (work) => club.command(work) }, input, signal),
      ),
    ),
    minutes: os.meetings.minutes.handler(onClub((club, input) => makeMinutes(club.ctx(), input))),
  },
}
