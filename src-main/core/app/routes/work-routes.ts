import type { Inputs } from '../../../../src-shared/contract/inferred.ts'
import { compareMembers } from '../../features/duplicates/compare-members.ts'
import { dismissPair } from '../../features/duplicates/dismiss-pair.ts'
import { doublyCharged } from '../../features/duplicates/queries.ts'
import { getOperation, listHistory } from '../../features/history/history.ts'
import { previewUndo } from '../../features/history/undo.ts'
import type { ImportSessions } from '../../features/imports/import-sessions.ts'
import { listRecords } from '../../features/lists/list-records.ts'
import { makeDifference } from '../../features/lists/make-difference.ts'
import { makeLegalList } from '../../features/lists/make-legal-list.ts'
import { checkList, makeList, previewList } from '../../features/lists/make-list.ts'
import { acceptProposals, declineProposals, listProposals } from '../../features/proposals/proposals.ts'
import { overview } from '../../features/statistics/overview.ts'
import type { Club } from '../club.ts'
import { findDuplicates } from '../duplicates.ts'
import { applyEdit, previewEdit } from '../edits.ts'
import { exportAll } from '../export-all.ts'
import { listHost } from '../list-host.ts'
import type { Office } from '../office.ts'
import { undo } from '../undo.ts'
import { command, done, onClub, query, stepwise } from '../use-case.ts'
import { os } from './os.ts'

const theClub = (office: Office): Club => office.club()
const theImports = (office: Office): ImportSessions => office.club().imports

/** What is done with many people at once: bringing in, editing, handing out, looking back. */
export const workRoutes = {
  proposals: {
    list: os.proposals.list.handler(query(listProposals)),
    accept: os.proposals.accept.handler(command(acceptProposals)),
    decline: os.proposals.decline.handler(command(declineProposals)),
  },
  statistics: { overview: os.statistics.overview.handler(query(overview)) },
  imports: {
    open: os.imports.open.handler(
      stepwise(theImports, (imports, input: Inputs['imports']['open'], signal) => imports.open(input, signal)),
    ),
    propose: os.imports.propose.handler(onClub((club, input) => club.imports.propose(input))),
    preview: os.imports.preview.handler(onClub((club, input) => club.imports.preview(input))),
    commit: os.imports.commit.handler(
      stepwise(theImports, (imports, input: Inputs['imports']['commit'], signal) => imports.commit(input, signal)),
    ),
    close: os.imports.close.handler(
      onClub(done((club: Club, input: Inputs['imports']['close']) => club.imports.close(input.importId))),
    ),
  },
  edits: {
    preview: os.edits.preview.handler(onClub(previewEdit)),
    apply: os.edits.apply.handler(stepwise(theClub, applyEdit)),
  },
  duplicates: {
    find: os.duplicates.find.handler(stepwise(theClub, findDuplicates)),
    compare: os.duplicates.compare.handler(query(compareMembers)),
    dismiss: os.duplicates.dismiss.handler(command(dismissPair)),
    doublyCharged: os.duplicates.doublyCharged.handler(query((ctx) => doublyCharged(ctx.read))),
  },
  lists: {
    check: os.lists.check.handler(
      onClub((club, input: Inputs['lists']['check'], signal) => checkList(listHost(club), input, signal)),
    ),
    preview: os.lists.preview.handler(
      onClub((club, input: Inputs['lists']['preview']) => previewList(listHost(club), input)),
    ),
    make: os.lists.make.handler(
      stepwise(theClub, (club, input: Inputs['lists']['make'], signal) => makeList(listHost(club), input, signal)),
    ),
    makeLegal: os.lists.makeLegal.handler(
      stepwise(theClub, (club, input: Inputs['lists']['makeLegal'], signal) =>
        makeLegalList(listHost(club), input, signal),
      ),
    ),
    makeDifference: os.lists.makeDifference.handler(
      stepwise(theClub, (club, input: Inputs['lists']['makeDifference'], signal) =>
        makeDifference(listHost(club), input, () => club.past.differing(input), signal),
      ),
    ),
    records: os.lists.records.handler(query(listRecords)),
  },
  history: {
    list: os.history.list.handler(query(listHistory)),
    get: os.history.get.handler(query(getOperation)),
    previewUndo: os.history.previewUndo.handler(query(previewUndo)),
    undo: os.history.undo.handler(onClub(undo)),
  },
  exports: {
    all: os.exports.all.handler(stepwise(theClub, (club, _input: unknown, signal) => exportAll(club, { signal }))),
  },
}
