import { createRouterClient, implement } from '@orpc/server'
import { type Api, contract } from '../../../src-shared/contract/contract.ts'
import type { Inputs } from '../../../src-shared/contract/inferred.ts'
import { getMember } from '../db/member-queries.ts'
import { deleteFile, listFiles, readFile, renameFile } from '../features/attachments/files.ts'
import { recordConsents } from '../features/consents/record-consents.ts'
import { listCustomFields, removeCustomField, saveCustomField } from '../features/custom-fields/custom-fields.ts'
import { memberAccount } from '../features/dues/account.ts'
import { bill, previewBilling } from '../features/dues/bill.ts'
import { duesOfYear, duesSummary, duesYears } from '../features/dues/dues-of-year.ts'
import { listFees, removeFee, saveFee } from '../features/dues/fees.ts'
import { waiveCharge } from '../features/dues/waive-charge.ts'
import { compareMembers } from '../features/duplicates/compare-members.ts'
import { dismissPair } from '../features/duplicates/dismiss-pair.ts'
import { mergeMembers } from '../features/duplicates/merge-members.ts'
import { doublyCharged } from '../features/duplicates/queries.ts'
import { assignGroup, releaseGroup } from '../features/groups/assign.ts'
import { groupPeople } from '../features/groups/group-people.ts'
import { listGroups, removeGroup, saveGroup } from '../features/groups/groups.ts'
import { removeMembership, updateMembership } from '../features/groups/memberships.ts'
import { removeGuardian, saveGuardian } from '../features/guardians/guardians.ts'
import { getOperation, listHistory, memberHistory } from '../features/history/history.ts'
import { previewUndo } from '../features/history/undo.ts'
import { getHousehold, listHouseholds, removeHousehold, saveHousehold } from '../features/households/households.ts'
import type { ImportSessions } from '../features/imports/import-sessions.ts'
import { listLayouts, removeLayout, saveLayout } from '../features/layouts/layouts.ts'
import { listRecords } from '../features/lists/list-records.ts'
import { makeLegalList } from '../features/lists/make-legal-list.ts'
import { checkList, makeList, previewList } from '../features/lists/make-list.ts'
import { placesByAddress } from '../features/lookups/by-address.ts'
import { placesByPostalCode } from '../features/lookups/by-postal-code.ts'
import {
  listMemberStatuses,
  removeMemberStatus,
  saveMemberStatus,
} from '../features/member-statuses/member-statuses.ts'
import { listMemberTypes, removeMemberType, saveMemberType } from '../features/member-types/member-types.ts'
import { countMembers } from '../features/members/count-members.ts'
import { leaveClub, rejoinClub } from '../features/members/end-membership.ts'
import { findMember } from '../features/members/find-member.ts'
import { listFullMembers } from '../features/members/list-full.ts'
import { listMembers } from '../features/members/list-members.ts'
import { listMembersOn } from '../features/members/list-members-on.ts'
import { nextMemberNumber } from '../features/members/next-member-number.ts'
import { openMattersOf } from '../features/members/open-matters.ts'
import { addMember, updateMember } from '../features/members/save-member.ts'
import { similarMembers } from '../features/members/similar-members.ts'
import { restoreMembers, trashMembers } from '../features/members/trash-members.ts'
import { listTerms, removeTerm, saveTerm } from '../features/offices/office-terms.ts'
import { listOffices, removeOffice, saveOffice } from '../features/offices/offices.ts'
import { listPayments, readPayment } from '../features/payments/list-payments.ts'
import { recordPayment } from '../features/payments/record-payment.ts'
import { useCredit } from '../features/payments/use-credit.ts'
import { voidPayment } from '../features/payments/void-payment.ts'
import { acceptProposals, declineProposals, listProposals } from '../features/proposals/proposals.ts'
import { issueReceipts } from '../features/receipts/issue-receipts.ts'
import { listReceipts } from '../features/receipts/list-receipts.ts'
import { previewReceipt } from '../features/receipts/preview-receipt.ts'
import { receiptsPdf } from '../features/receipts/receipts-pdf.ts'
import { voidReceipt } from '../features/receipts/void-receipt.ts'
import { countSegment, listSegments, removeSegment, saveSegment } from '../features/segments/segments.ts'
import { getSettings, updateSettings } from '../features/settings/settings.ts'
import { overview } from '../features/statistics/overview.ts'
import { assignTags } from '../features/tags/assign-tags.ts'
import { listTags, removeTag, saveTag } from '../features/tags/tags.ts'
import { appInfo, reportFault } from './app-info.ts'
import { backupStatus, setSecondPlace } from './backup/backup-status.ts'
import { createBackup, downloadBackup } from './backup/create-backup.ts'
import { isFileWhole } from './check-file.ts'
import type { Club } from './club.ts'
import { findDuplicates } from './duplicates.ts'
import { applyEdit, previewEdit } from './edits.ts'
import { exportAll } from './export-all.ts'
import { addAttachment, setMemberPhoto } from './keep-attachment.ts'
import { listHost } from './list-host.ts'
import { moveHere } from './move-here.ts'
import type { Office } from './office.ts'
import { openSample } from './open-sample.ts'
import { restoreClub } from './restore-club.ts'
import { undo } from './undo.ts'
import { unmergeMember } from './unmerge.ts'
import { type CallContext, command, done, onClub, onOffice, query, stepwise } from './use-case.ts'
import { vaultOf } from './vault.ts'

const os = implement(contract).$context<CallContext>()
const theClub = (office: Office): Club => office.club()
const theImports = (office: Office): ImportSessions => office.club().imports
const theOffice = (office: Office): Office => office

/** Every procedure of the contract and what does it. `query` reads, `command` writes in one transaction. */
export const router = os.router({
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
    openDemo: os.clubs.openDemo.handler(stepwise(theOffice, (office) => openSample(office, apiOf(office)))),
    restore: os.clubs.restore.handler(stepwise(theOffice, restoreClub)),
  },
  settings: {
    get: os.settings.get.handler(query(getSettings)),
    update: os.settings.update.handler(command(updateSettings)),
  },
  members: {
    list: os.members.list.handler(query(listMembers)),
    counts: os.members.counts.handler(query(countMembers)),
    listOn: os.members.listOn.handler(query(listMembersOn)),
    listAsOf: os.members.listAsOf.handler(onClub((club, input) => club.past.of(input.asOf).list(input))),
    get: os.members.get.handler(query((ctx, { id }) => getMember(ctx.read, id))),
    find: os.members.find.handler(query(findMember)),
    listFull: os.members.listFull.handler(query(listFullMembers)),
    add: os.members.add.handler(command(addMember)),
    update: os.members.update.handler(command(updateMember)),
    openMatters: os.members.openMatters.handler(query(openMattersOf)),
    difference: os.members.difference.handler(onClub((club, input) => club.past.difference(input))),
    leave: os.members.leave.handler(command(leaveClub)),
    rejoin: os.members.rejoin.handler(command(rejoinClub)),
    trash: os.members.trash.handler(command(trashMembers)),
    restore: os.members.restore.handler(command(restoreMembers)),
    merge: os.members.merge.handler(command(mergeMembers)),
    unmerge: os.members.unmerge.handler(command(unmergeMember)),
    nextNumber: os.members.nextNumber.handler(query(nextMemberNumber)),
    similar: os.members.similar.handler(query(similarMembers)),
    history: os.members.history.handler(query(memberHistory)),
  },
  households: {
    list: os.households.list.handler(query(listHouseholds)),
    get: os.households.get.handler(query(getHousehold)),
    save: os.households.save.handler(command(saveHousehold)),
    remove: os.households.remove.handler(command(removeHousehold)),
  },
  memberTypes: {
    list: os.memberTypes.list.handler(query(listMemberTypes)),
    save: os.memberTypes.save.handler(command(saveMemberType)),
    remove: os.memberTypes.remove.handler(command(removeMemberType)),
  },
  customFields: {
    list: os.customFields.list.handler(query(listCustomFields)),
    save: os.customFields.save.handler(command(saveCustomField)),
    remove: os.customFields.remove.handler(command(removeCustomField)),
  },
  memberStatuses: {
    list: os.memberStatuses.list.handler(query(listMemberStatuses)),
    save: os.memberStatuses.save.handler(command(saveMemberStatus)),
    remove: os.memberStatuses.remove.handler(command(removeMemberStatus)),
  },
  groups: {
    list: os.groups.list.handler(query(listGroups)),
    people: os.groups.people.handler(query(groupPeople)),
    save: os.groups.save.handler(command(saveGroup)),
    remove: os.groups.remove.handler(command(removeGroup)),
    assign: os.groups.assign.handler(command(assignGroup)),
    release: os.groups.release.handler(command(releaseGroup)),
    updateMembership: os.groups.updateMembership.handler(command(updateMembership)),
    removeMembership: os.groups.removeMembership.handler(command(removeMembership)),
  },
  tags: {
    list: os.tags.list.handler(query(listTags)),
    save: os.tags.save.handler(command(saveTag)),
    remove: os.tags.remove.handler(command(removeTag)),
    assign: os.tags.assign.handler(command(assignTags)),
  },
  offices: {
    list: os.offices.list.handler(query(listOffices)),
    save: os.offices.save.handler(command(saveOffice)),
    remove: os.offices.remove.handler(command(removeOffice)),
    terms: os.offices.terms.handler(query(listTerms)),
    saveTerm: os.offices.saveTerm.handler(command(saveTerm)),
    removeTerm: os.offices.removeTerm.handler(command(removeTerm)),
  },
  guardians: {
    save: os.guardians.save.handler(command(saveGuardian)),
    remove: os.guardians.remove.handler(command(removeGuardian)),
  },
  consents: {
    record: os.consents.record.handler(command(recordConsents)),
  },
  statistics: { overview: os.statistics.overview.handler(query(overview)) },
  proposals: {
    list: os.proposals.list.handler(query(listProposals)),
    accept: os.proposals.accept.handler(command(acceptProposals)),
    decline: os.proposals.decline.handler(command(declineProposals)),
  },
  segments: {
    list: os.segments.list.handler(query(listSegments)),
    save: os.segments.save.handler(command(saveSegment)),
    remove: os.segments.remove.handler(command(removeSegment)),
    count: os.segments.count.handler(query(countSegment)),
  },
  layouts: {
    list: os.layouts.list.handler(query(listLayouts)),
    save: os.layouts.save.handler(command(saveLayout)),
    remove: os.layouts.remove.handler(command(removeLayout)),
  },
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
  fees: {
    list: os.fees.list.handler(query(listFees)),
    save: os.fees.save.handler(command(saveFee)),
    remove: os.fees.remove.handler(command(removeFee)),
  },
  dues: {
    previewBilling: os.dues.previewBilling.handler(query(previewBilling)),
    bill: os.dues.bill.handler(command(bill)),
    waive: os.dues.waive.handler(command(waiveCharge)),
    year: os.dues.year.handler(query(duesOfYear)),
    summary: os.dues.summary.handler(query(duesSummary)),
    account: os.dues.account.handler(query(memberAccount)),
    years: os.dues.years.handler(query(duesYears)),
  },
  payments: {
    record: os.payments.record.handler(command(recordPayment)),
    get: os.payments.get.handler(query(readPayment)),
    list: os.payments.list.handler(query(listPayments)),
    useCredit: os.payments.useCredit.handler(command(useCredit)),
    void: os.payments.void.handler(command(voidPayment)),
  },
  receipts: {
    list: os.receipts.list.handler(query(listReceipts)),
    issue: os.receipts.issue.handler(command(issueReceipts)),
    preview: os.receipts.preview.handler(query(previewReceipt)),
    pdf: os.receipts.pdf.handler(
      stepwise(theClub, (club, input: Inputs['receipts']['pdf'], signal) => receiptsPdf(club.ctx(), input, signal)),
    ),
    void: os.receipts.void.handler(command(voidReceipt)),
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
    records: os.lists.records.handler(query(listRecords)),
  },
  exports: {
    all: os.exports.all.handler(stepwise(theClub, (club, _input: unknown, signal) => exportAll(club, { signal }))),
  },
  lookups: {
    byPostalCode: os.lookups.byPostalCode.handler(onOffice((_office, input) => placesByPostalCode(input))),
    byAddress: os.lookups.byAddress.handler(onOffice((_office, input) => placesByAddress(input))),
  },
  attachments: {
    list: os.attachments.list.handler(query(listFiles)),
    add: os.attachments.add.handler(onClub(addAttachment)),
    rename: os.attachments.rename.handler(command(renameFile)),
    remove: os.attachments.remove.handler(command(deleteFile)),
    read: os.attachments.read.handler(onClub((club, input) => readFile(club.ctx(), input, vaultOf(club)))),
    setPhoto: os.attachments.setPhoto.handler(onClub(setMemberPhoto)),
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
  history: {
    list: os.history.list.handler(query(listHistory)),
    get: os.history.get.handler(query(getOperation)),
    previewUndo: os.history.previewUndo.handler(query(previewUndo)),
    undo: os.history.undo.handler(onClub(undo)),
  },
})

/** The contract as a plain call, for the command line, the sample club and tests: the same parsing and refusals as over a wire. */
export function apiOf(office: Office): Api {
  return createRouterClient(router, { context: { office } })
}
