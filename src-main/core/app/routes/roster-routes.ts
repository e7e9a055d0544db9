import { getMember } from '../../db/member-queries.ts'
import { deleteFile, listFiles, readFile, renameFile } from '../../features/attachments/files.ts'
import { recordConsents } from '../../features/consents/record-consents.ts'
import { listCustomFields, removeCustomField, saveCustomField } from '../../features/custom-fields/custom-fields.ts'
import { mergeMembers } from '../../features/duplicates/merge-members.ts'
import { assignGroup, releaseGroup } from '../../features/groups/assign.ts'
import { groupPeople } from '../../features/groups/group-people.ts'
import { listGroups, removeGroup, saveGroup } from '../../features/groups/groups.ts'
import { removeMembership, updateMembership } from '../../features/groups/memberships.ts'
import { removeGuardian, saveGuardian } from '../../features/guardians/guardians.ts'
import { memberHistory } from '../../features/history/history.ts'
import { getHousehold, listHouseholds, removeHousehold, saveHousehold } from '../../features/households/households.ts'
import { listLayouts, removeLayout, saveLayout } from '../../features/layouts/layouts.ts'
import {
  listMemberStatuses,
  removeMemberStatus,
  saveMemberStatus,
} from '../../features/member-statuses/member-statuses.ts'
import { listMemberTypes, removeMemberType, saveMemberType } from '../../features/member-types/member-types.ts'
import { countMembers } from '../../features/members/count-members.ts'
import { leaveClub, rejoinClub } from '../../features/members/end-membership.ts'
import { findMember } from '../../features/members/find-member.ts'
import { listFullMembers } from '../../features/members/list-full.ts'
import { listMembers } from '../../features/members/list-members.ts'
import { listMembersOn } from '../../features/members/list-members-on.ts'
import { nextMemberNumber } from '../../features/members/next-member-number.ts'
import { openMattersOf } from '../../features/members/open-matters.ts'
import { placeOfMember } from '../../features/members/place-of-member.ts'
import { addMember, updateMember } from '../../features/members/save-member.ts'
import { similarMembers } from '../../features/members/similar-members.ts'
import { restoreMembers, trashMembers } from '../../features/members/trash-members.ts'
import { listTerms, removeTerm, saveTerm } from '../../features/offices/office-terms.ts'
import { listOffices, removeOffice, saveOffice } from '../../features/offices/offices.ts'
import { countSegment, listSegments, removeSegment, saveSegment } from '../../features/segments/segments.ts'
import { assignTags } from '../../features/tags/assign-tags.ts'
import { listTags, removeTag, saveTag } from '../../features/tags/tags.ts'
import { addAttachment, setMemberPhoto } from '../keep-attachment.ts'
import { unmergeMember } from '../unmerge.ts'
import { command, onClub, query } from '../use-case.ts'
import { vaultOf } from '../vault.ts'
import { os } from './os.ts'

/** People, what they belong to, and how the roster is looked at. */
export const rosterRoutes = {
  members: {
    list: os.members.list.handler(query(listMembers)),
    place: os.members.place.handler(query(placeOfMember)),
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
  attachments: {
    list: os.attachments.list.handler(query(listFiles)),
    add: os.attachments.add.handler(onClub(addAttachment)),
    rename: os.attachments.rename.handler(command(renameFile)),
    remove: os.attachments.remove.handler(command(deleteFile)),
    read: os.attachments.read.handler(onClub((club, input) => readFile(club.ctx(), input, vaultOf(club)))),
    setPhoto: os.attachments.setPhoto.handler(onClub(setMemberPhoto)),
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
}
