import type { FixedTarget } from './import-target.ts'
import { importTargets } from './import-target.ts'
import { ownHeader } from './own-header.ts'
import { markedRelation, relationHeaders } from './relation-headers.ts'
import type { RelationTarget } from './relation-target.ts'

/** What a header says: a target, several that only the cells can decide between, dues of a period, or a field of the club's own. */
export type HeaderMeaning =
  | FixedTarget
  | RelationTarget
  | 'number?'
  | 'contact?'
  | 'phone?'
  | 'kind?'
  | 'givenName?'
  | 'name?'
  | 'dues'
  | 'computed'
  | 'own'

const synonyms: { readonly [Meaning in Exclude<HeaderMeaning, RelationTarget>]?: string } = {
  'number?': 'no № # 番号 通番 連番 通し番号 行番号 整理番号 id num number',
  memberNumber:
    '会員番号 会員no 会員id 会員コード 会員証番号 会員ナンバー 登録番号 会員登録番号 名簿番号 memberno memberid membernumber membershipno membershipnumber membercode',
  memberId: '名簿id meiboid',
  name: '氏名 お名前 名前 なまえ おなまえ 会員名 会員氏名 姓名 漢字氏名 氏名漢字 名前漢字 ご氏名 氏名名称 name fullname membername',
  'name?': '世帯主 世帯主名 世帯主氏名 代表者 代表者名 代表者氏名 担当者',
  fullName:
    '団体名 法人名 会社名 企業名 事業所名 団体名称 organization organisation company companyname 名称氏名分けない fullnamenotsplit',
  familyName: '姓 氏 苗字 名字 姓漢字 漢字姓 lastname familyname surname',
  'givenName?': '名',
  givenName: '名漢字 漢字名 下の名前 firstname givenname forename',
  nameKana:
    'ふりがな フリガナ 振り仮名 振仮名 よみ ヨミ よみがな ヨミガナ 読み 読み仮名 読みがな カナ かな 氏名カナ 氏名かな 氏名フリガナ 氏名ふりがな カナ氏名 かな氏名 カナ名 名前カナ 名前かな 会員名カナ フリガナ氏名 kana namekana furigana reading',
  familyNameKana: 'セイ せい 姓カナ 姓かな 姓フリガナ 姓ふりがな カナ姓 フリガナ姓 氏カナ lastnamekana familynamekana',
  givenNameKana: 'メイ めい 名カナ 名かな 名フリガナ 名ふりがな カナ名前 フリガナ名 firstnamekana givennamekana',
  romanName: 'ローマ字 ローマ字氏名 氏名ローマ字 英字氏名 英語名 英文氏名 romaji romanname nameinenglish englishname',
  household: '世帯番号 世帯no 世帯id 世帯コード 家族番号 家族no householdid householdno householdnumber familyid',
  formerName: '旧姓 旧氏 旧氏名 旧姓名 formername maidenname',
  postalCode: '郵便番号 郵便 〒 〒番号 自宅郵便番号 zip zipcode postcode postalcode postal',
  address:
    '住所 住所1 住所2 住所3 住所4 現住所 自宅住所 ご住所 住所自宅 居住地 所在地 送付先 送付先住所 送付住所 連絡先住所 address address1 address2 address3 homeaddress mailingaddress addressline1 addressline2',
  prefecture: '都道府県 都道府県名 県 府県 prefecture state province region',
  city: '市区町村 市区町村名 市町村 市区 区市町村 郡市区 city town',
  street: '町域 番地 町名番地 町名 丁目番地 町域番地 以降の住所 市区町村以下 町名以下 street streetaddress',
  building: '建物 建物名 マンション名 ビル名 方書 建物名部屋番号 アパートマンション名 building apartment apt suite',
  country: '国 国名 居住国 country',
  'phone?':
    '電話 電話番号 tel telno telephone telephonenumber phone phonenumber phoneno ご連絡先電話番号 連絡先電話番号',
  'contact?': '連絡先 ご連絡先 連絡 contact',
  phone:
    '自宅電話 自宅電話番号 固定電話 固定電話番号 自宅tel 電話自宅 電話番号自宅 電話固定 家電話 tel自宅 固定 連絡先自宅 homephone landline',
  mobile:
    '携帯 携帯電話 携帯番号 携帯電話番号 携帯tel 電話携帯 電話番号携帯 tel携帯 スマホ スマートフォン スマホ番号 mobile mobilephone mobilenumber cell cellphone cellular',
  email:
    'メール eメール メールアドレス eメールアドレス 電子メール pcメール pcメールアドレス パソコンメール 携帯メール 携帯メールアドレス メアド mail mailaddress email emailaddress',
  birthDate: '生年月日 誕生日 誕生年月日 生年 生月日 birthday birthdate dateofbirth dob born',
  joinedOn:
    '入会日 入会年月日 加入日 加入年月日 入部日 登録日 入団日 joined joinedon joindate joiningdate datejoined membersince startdate',
  leftOn: '退会日 退会年月日 脱退日 退部日 退団日 left lefton leavedate leavingdate dateleft enddate',
  leaveReason: '退会理由 脱退理由 退部理由 leavereason reasonforleaving',
  expiresOn:
    '有効期限 会員期限 会員有効期限 満了日 更新期限 expires expireson expiry expirydate expirationdate validuntil',
  gender: '性別 男女 sex gender',
  memberType:
    '会員種別 会員区分 会員種類 会員の種類 会員資格 会員タイプ membershiptype membertype membershipcategory membership category',
  'kind?': '種別 区分 資格 種類 type class',
  status: '状態 在籍 在籍状況 会員状態 ステータス 会員ステータス 現況 在籍状態 status memberstatus membershipstatus',
  memo: '備考 メモ 摘要 特記事項 備考欄 注記 コメント 連絡事項 note notes remarks remark memo comment comments',
  // The last four are those of our own export, for reading alone.
  computed: '年齢 満年齢 歳 在籍年数 会員歴 age 世帯参考 会費を払う人参考 householdforreference duespaidbyforreference',
  dues: '入会金 入会費 加入金 登録料 joiningfee entrancefee 会費 年会費 月会費 会費納入 会費納入状況 納入 入金 納入日 入金日 会費納入日 金額 前期 後期 dues fee fees paid',
  own: 'fax fax番号 ファックス 緊急連絡先 緊急連絡先電話番号 続柄 役割 係 卒業年 卒業年度 卒年 期 学部 学科 学校 学校名 勤務先 勤務先名 職業 所属 部署 入会年度 承認日 更新日 紹介者 趣味 血液型 個人情報掲載可否 可否 同意 occupation employer',
}

const meanings = new Map<string, HeaderMeaning>([
  ...importTargets.map((target) => [target.toLowerCase(), target] as const),
  ...Object.entries(synonyms).flatMap(([meaning, words]) =>
    words.split(' ').map((word) => [normalHeader(word), meaning as HeaderMeaning] as const),
  ),
  ...relationHeaders,
])

/** 役職1, 役職2 are columns of one meaning. */
const relations = new Map(relationHeaders)

/** Columns of our own export that are there for reading alone. */
const forReference = /[（(](?:参考|for reference)[）)]\s*$/i

const duesPeriod =
  /^(?:(?:令和|平成|r|h)?(?:\d{1,2}|元)|(?:19|20)\d{2})年?度?(?:分|会費|年会費|納入|前期|後期)?$|^(?:[1-9]|1[0-2])月分?$/

// 2024年度会費納入日, R6会費/4月, dues 2025: nothing is left when the period and the words of dues are taken away.
const periods =
  /(?:令和|平成|(?<![a-z])[rh])(?:\d{1,2}|元)(?=\D|$)|(?:19|20)\d{2}|(?:1[0-2]|[1-9])月|(?<![a-z])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*/g
const duesWords =
  /年会費|月会費|会費|納入|納付|入金|支払い?|領収|済み?|前期|後期|金額|状況|済否|有無|印|欄|年度|年|度|月|分|額|日|の|fees?|dues|paid|payment|date|amount|annual|membership|subscription|fy/g

/** What a header means, or null where nobody has seen it before. "連絡先/携帯" is looked up as a whole, then by its last part. */
export function meaningOfHeader(header: string): HeaderMeaning | null {
  if (ownHeader(header) !== null) return 'own'
  if (forReference.test(header)) return 'computed'
  const whole = markedRelation(header) ?? lookUp(header)
  if (whole !== null) return whole
  const normal = normalHeader(header)
  const isCount = /^\d{1,2}$/.test(normal)
  const isDues = !isCount && (duesPeriod.test(normal) || speaksOfDues(normal))
  const last = lookUp(header.slice(header.lastIndexOf('/') + 1))
  // R6会費/印 is where the dues are ticked off.
  if (last !== null && !(isDues && last === 'tags')) return last
  return relations.get(normal.replace(/\d$/, '')) ?? (isDues ? 'dues' : null)
}

function speaksOfDues(normal: string): boolean {
  const rest = normal.replace(periods, '')
  return (
    rest !== normal &&
    /会費|納入|納付|入金|支払|領収|dues|fee|paid|^$|^[年度月分]+$/.test(rest) &&
    rest.replace(duesWords, '') === ''
  )
}

/** A header as it is compared: NFKC, lower case, without spaces, marks and brackets. */
export function normalHeader(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\(必須\)|\(任意\)|\[必須\]|【必須】|【任意】/g, '')
    .replace(/[\s※*★☆()[\]{}<>「」『』【】〔〕〈〉《》・:：.,_/'"-]/g, '')
}

function lookUp(header: string): HeaderMeaning | null {
  const withoutBrackets = header.normalize('NFKC').replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/g, '')
  return meanings.get(normalHeader(header)) ?? meanings.get(normalHeader(withoutBrackets)) ?? null
}
