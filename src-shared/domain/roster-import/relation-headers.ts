import { groupsTarget, type RelationTarget } from './relation-target.ts'

/** Kinds of groups as clubs head them, each with its other spellings. */
const kinds: Readonly<Record<string, string>> = {
  班: '班名 所属班 班番号',
  支部: '支部名 所属支部',
  組: '組名 所属組',
  ブロック: 'ブロック名',
  地区: '地区名',
  委員会: '委員会名 所属委員会',
  クラス: 'クラス名',
  学年: '',
  グループ: 'グループ名 所属グループ',
  チーム: 'チーム名 所属チーム',
  パート: 'パート名',
  町内: '町内名',
  部会: '部会名 所属部会',
  分会: '分会名',
  Group: 'group groupname',
  Branch: 'branchname',
  Committee: 'committees committeename',
  Team: 'teams teamname',
  District: 'districtname',
  Section: 'sectionname',
}
const offices = '役職 役職名 役員 役員名 役名 office offices officer position positions'
const tags = 'タグ 印 tag tags'
/** Groups of whatever kind, as our own lists head them. */
const anyKind = '班支部 groups'
/** Groups of no kind, as our own export heads them. */
const kindless = '班支部種類なし groupsnokind'

/** Every spelling, in the form that headers are compared in, and what it means. */
export const relationHeaders: readonly (readonly [string, RelationTarget])[] = [
  ...Object.entries(kinds).flatMap(([kind, others]) =>
    [kind.toLowerCase(), ...words(others)].map((word) => [word, groupsTarget(kind)] as const),
  ),
  ...words(offices).map((word) => [word, 'office'] as const),
  ...words(tags).map((word) => [word, 'tags'] as const),
  ...words(`${anyKind} ${kindless}`).map((word) => [word, groupsTarget('')] as const),
]

/** 合唱（グループ）: a kind that the words above do not know, as our own export heads it. */
const marked = /^(.*?)\s*[（(](?:グループ|groups?)[）)]\s*$/i
/** 役職（役職一覧）: the offices beside a field of the club's own that is called 役職. */
const markedLists: readonly (readonly [RegExp, RelationTarget])[] = [
  [/[（(](?:役職一覧|list of offices)[）)]\s*$/i, 'office'],
  [/[（(](?:印一覧|list of tags)[）)]\s*$/i, 'tags'],
]

/** What a header means that our own export has marked, so that nothing else can be meant. */
export function markedRelation(header: string): RelationTarget | null {
  const list = markedLists.find(([mark]) => mark.test(header))
  if (list !== undefined) return list[1]
  const found = marked.exec(header)
  return found === null ? null : groupsTarget(found[1] ?? '')
}

/** Groups of several kinds in one column: which is of what kind, it does not say. */
export function isOfAnyKind(normalHeader: string): boolean {
  return words(anyKind).includes(normalHeader)
}

function words(text: string): readonly string[] {
  return text.split(' ').filter((word) => word !== '')
}
