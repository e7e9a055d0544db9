import { isMemberColumn, type MemberColumn } from '../../../src-shared/domain/member-columns.ts'
import type { Texts } from '../../../src-shared/texts/texts.ts'
import type { MemberColumns } from '../../ui/use-member-columns.ts'

type GroupName = keyof Texts['roster']['filter']['columnGroups']

const groupNames: readonly GroupName[] = ['membership', 'person', 'name', 'contact', 'money', 'own', 'record']

/** Which heading a column stands under where one is chosen. */
const groupOf: Readonly<Record<MemberColumn, GroupName>> = {
  ...each('membership', 'memberType', 'status', 'tags', 'groups', 'offices', 'joinedOn', 'membershipYears'),
  ...each('membership', 'leftOn', 'leaveReason', 'expiresOn', 'memberNumber'),
  ...each(
    'person',
    'birthDate',
    'age',
    'birthMonth',
    'gender',
    'schoolYear',
    'guardians',
    'household',
    'householdHead',
  ),
  ...each(
    'name',
    'name',
    'kana',
    'familyName',
    'givenName',
    'familyNameKana',
    'givenNameKana',
    'fullName',
    'romanName',
  ),
  ...each('name', 'formerName'),
  ...each('contact', 'postalCode', 'address', 'prefecture', 'city', 'street', 'building', 'country', 'phone', 'mobile'),
  ...each('contact', 'otherPhones', 'email', 'otherEmails'),
  ...each('money', 'open', 'unpaidSince', 'credit', 'payer'),
  ...each('record', 'note', 'consents', 'createdOn', 'changedOn'),
}

function each<K extends MemberColumn>(group: GroupName, ...columns: K[]): Record<K, GroupName> {
  return Object.fromEntries(columns.map((column) => [column, group])) as Record<K, GroupName>
}

/** All columns, or those left, under their headings, for a list to choose from. */
export function columnGroups(columns: MemberColumns, t: Texts, keys: readonly string[] = columns.keys) {
  const grouped = Map.groupBy(keys, (key) =>
    isMemberColumn(key) ? groupOf[key] : key.startsWith('groups:') ? 'membership' : 'own',
  )
  return groupNames.flatMap((name) => {
    const items = (grouped.get(name) ?? []).map((key) => ({ value: key, label: columns.name(key) }))
    return items.length === 0 ? [] : [{ group: t.roster.filter.columnGroups[name], items }]
  })
}
