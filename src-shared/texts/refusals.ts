import type { RefusalCode, RefusalData } from '../contract/errors.ts'
import { en as fieldNamesEn, ja as fieldNamesJa } from './fields.ts'
import { placeTroubles } from './place-troubles.ts'
import { updateFaults } from './updates.ts'
import type { Words } from './words.ts'

/** A sentence for every code of the contract: what happened, where, and what to do now. A code without words does not compile. */
type Sentences = { readonly [C in RefusalCode]: (data: RefusalData<C>) => string }

type FileFault = RefusalData<'FILE_FAULT'>
type UndoBlocked = RefusalData<'UNDO_BLOCKED'>

export const ja = {
  NO_CLUB_OPEN: () => '会が開かれていません。最初の画面で会を選んでください。',
  CLUB_NOT_FOUND: ({ path }) =>
    `「${path}」に会の名簿が見つかりません。USBなどを抜いていないか、フォルダーを移していないか確かめてください。`,
  CLUB_EXISTS: ({ path }) => `「${path}」にはすでに会があります。その会を開くか、別の場所を選んでください。`,
  CLUB_NAME_DIFFERS: ({ expected }) =>
    `会の名前が違います。「${expected}」とそのとおりに入力してください。何も消していません。`,
  OPEN_ELSEWHERE: ({ since }) =>
    `この会は ${since} から別の窓で開いています。そちらを閉じてから、もう一度開いてください。`,
  DATABASE_NEWER: () =>
    'この名簿は新しい版の Meibo で書かれています。このパソコンの Meibo を新しくしてから開いてください。何も変えていません。',
  CLUB_READ_ONLY: () =>
    'この名簿は新しい版の Meibo で書かれているので、このパソコンでは見るだけです。設定の「更新」で Meibo を新しくすると、変えられます。何も変えていません。',
  DATABASE_DAMAGED: ({ path }) =>
    `「${path}」の名簿のファイルが壊れています。最初の画面の「控えから戻す」で、最新の控えから戻してください。`,
  KEY_MISSING: ({ path }) =>
    `「${path}」の名簿を開く鍵（keys.json）がないか、読めません。控えから戻すか、鍵のファイルを元の場所に置いてください。`,
  CLUB_LOCKED: ({ name }) => `「${name}」は合言葉で守られています。合言葉か、復旧シートの数字を入れてください。`,
  WRONG_PASSPHRASE: () =>
    '合言葉が違います。大文字と小文字、かなと漢字の違いを確かめて、もう一度入れてください。何度でも試せます。',
  WRONG_RECOVERY_CODE: () =>
    'この会の復旧シートの数字ではありません。シートの会の名前と日付を確かめてください。新しいシートを作ったあとは、前のシートは使えません。',
  RECOVERY_CODE_MISTYPED: mistypedJa,
  PASSPHRASE_WEAK: ({ why }) => weakJa[why],
  PROTECTION_INCOMPLETE: ({ missing }) =>
    missing === 'passphrase'
      ? '合言葉がまだありません。先に合言葉を決めてください。'
      : '復旧シートがまだありません。先に復旧シートを作ってください。',
  LAST_PASSPHRASE: () => '最後の合言葉は消せません。先に別の合言葉を決めるか、「保護をやめる」を選んでください。',
  KEYCHAIN_MISSING: () => 'このパソコンには、鍵を安全に預かるしくみがありません。合言葉で開いてください。',
  UPDATE_REFUSED: ({ why }) => updateFaults.ja[why],
  UPDATE_WAITS: () =>
    'ほかの作業（取り込み・控え・書き出しなど）が終わっていません。終わってから、もう一度押してください。何も入れていません。',
  UPDATE_NOT_HERE: () => 'ここからは更新できません。パソコンに入れた Meibo の窓で更新してください。',
  UNSAFE_FOLDER: ({ path, why }) =>
    why === 'cloud'
      ? `「${path}」はクラウドと同期されるフォルダーです。名簿が壊れるおそれがあるので、このパソコンの中の別のフォルダーを選んでください。`
      : `「${path}」はネットワーク上のフォルダーです。名簿が壊れるおそれがあるので、このパソコンの中の別のフォルダーを選んでください。`,
  BACKUP_UNREADABLE: ({ fileName }) =>
    `「${fileName}」は控えとして読めませんでした。ファイル名が .meibo で終わる別の控えを選んでください。今の名簿は変えていません。`,
  SHARING_ALREADY_ON: () => 'この名簿は、すでに何台かで使えるようになっています。',
  SHARING_OFF: () => 'この名簿は、このパソコンだけで使っています。先に「何台かで使う」の準備をしてください。',
  CLUB_ALREADY_THERE: () => 'その場所には、すでにこの会の名簿があります。新しく作らずに、そこから参加してください。',
  NO_CLUB_THERE: () => 'その場所には、会の名簿が見つかりません。場所を確かめてください。',
  PLACE_UNUSABLE: ({ trouble, kind }) => placeTroubles.ja(trouble, kind),
  PLACE_HOLDS_CLUB: () =>
    'そのフォルダーには、このパソコンの名簿そのものが入っています。共有には、別の空のフォルダーを選んでください。',
  FOLDER_IN_PLACE: ({ path }) =>
    `「${path}」は、ほかのパソコンと共有する場所です。名簿を置くフォルダーは、空のままにするか、このパソコンの中の別のフォルダーにしてください。`,
  PLACE_NOT_FOUND: () => 'その場所は登録されていません。',
  LAPTOP_NOT_FOUND: ({ asked }) => `パソコン「${asked}」は見つかりません。`,
  INVITATION_NOT_FOUND: ({ asked }) =>
    `招待「${asked}」はありません。もう使われたか、取り消されたか、期限が過ぎています。`,
  NOT_LET_IN: () => 'このパソコンは、ほかのパソコンで参加を認めてもらうのを待っています。',
  OWN_LAPTOP: () => '今使っているパソコンを外すことはできません。ほかのパソコンから外してください。',
  CONFLICT_GONE: () => 'この食い違いは、もう解決しています。',
  NO_RECEIPT_SERIES: () =>
    '領収書はまだ発行できません。ほかのパソコンで、このパソコンの参加を認めてもらってください。番号が重ならないようにするためです。',
  FILE_GONE: ({ fileName }) => `「${fileName}」を読めませんでした。もう一度ファイルを選んでください。`,
  FOLDER_NOT_WRITABLE: ({ path }) =>
    `「${path}」に書き込めません。つながっているか、空きがあるか確かめるか、別のフォルダーを選んでください。`,
  SECOND_PLACE_WITHIN_CLUB: ({ path }) =>
    `「${path}」は、名簿そのものが入っているフォルダーの中です。パソコンが壊れたときに一緒に失われるので、USB など別の場所にしてください。`,
  FOLDER_IS_SECOND_PLACE: ({ path }) =>
    `「${path}」は、控えのもう一つの場所です。名簿と控えが一緒に失われないように、別のフォルダーにしてください。`,

  MEMBER_NOT_FOUND: ({ asked }) => `「${asked}」という会員は見つかりませんでした。番号か氏名を確かめてください。`,
  MEMBER_AMBIGUOUS: ({ asked, found }) =>
    `「${asked}」に当てはまる会員が ${found.length} 名います（${found.map((member) => `${member.memberNumber} ${member.name}`.trim()).join('、')}）。番号で指定してください。`,
  MEMBER_NEEDS_NAME: () => '氏名がありません。姓と名、または名称を入れてください。',
  MEMBER_IN_TRASH: ({ name }) => `${name}さんはごみ箱に入っています。先にごみ箱から戻してください。`,
  DATES_REVERSED: ({ joinedOn, leftOn }) =>
    `退会日（${leftOn}）が入会日（${joinedOn}）より前です。どちらかを直してください。`,
  LEAVE_AHEAD: ({ date }) =>
    `除名と物故は、その日（${date}）が来てから記録してください。先の日付にできるのは退会だけです。`,
  CONTROL_CHARACTER: ({ field }) =>
    `「${nameOf(fieldsJa, field)}」に、改行や目に見えない制御文字が入っています。消してから、もう一度入れてください。`,
  DATE_ABSURD: ({ date }) => `日付（${date}）の年を確かめてください。1850年から2200年までの日付を入れられます。`,
  FIELDS_REQUIRED: ({ names }) => `${names.map((name) => `「${name}」`).join('')}が空です。必ず入れる項目です。`,
  FIELD_VALUE_WRONG: ({ name }) =>
    `「${name}」に入れた値が、この項目の種類に合いません。設定の「名簿の項目」で種類を確かめてください。`,
  TERM_REVERSED: ({ startsOn, endsOn }) =>
    `終わりの日（${endsOn}）が、始まりの日（${startsOn}）より後になっていません。どちらかを直してください。`,
  REGISTRATION_REVERSED: ({ opensOn, closesOn }) =>
    `申込の締切（${closesOn}）が、申込の始まり（${opensOn}）より前です。どちらかを直してください。`,
  TERM_OVERLAPS: ({ name, office }) =>
    `${name}さんの「${office}」の任期が、ほかの任期と重なっています。日付を確かめてください。`,
  AGES_REVERSED: ({ fromAge, toAge }) =>
    `年齢の下限（${fromAge}歳）が上限（${toAge}歳）より上です。どちらかを直してください。`,
  MEANING_IN_USE: ({ name, count }) =>
    `「${name}」の会員が ${count} 名いるので、意味は変えられません。別の状態を新しく作ってください。`,
  HEAD_NOT_IN_HOUSEHOLD: ({ name, household }) =>
    `${name}さんは世帯「${household}」の人ではありません。世帯主は、その世帯の人から選んでください。`,
  GUARDIAN_NEEDS_NAME: () => '保護者の氏名がありません。会員から選ぶか、氏名を入れてください。',
  GUARDIAN_OF_ITSELF: ({ name }) => `${name}さんは、自分の保護者にはなれません。別の人を選んでください。`,
  MERGE_WITH_ITSELF: () => '同じ人どうしは一つにまとめられません。別の人を選んでください。',
  NAME_TAKEN: ({ name }) => `「${name}」はすでにあります。別の名前にしてください。`,
  STILL_IN_USE: ({ name, count }) =>
    `「${name}」は ${count} 件で使われているので消せません。先にそちらを変えてください。`,
  ROW_NOT_FOUND: ({ what }) =>
    `${nameOf(rowsJa, what) || '対象'}が見つかりません。ほかの人が消したのかもしれません。一覧を開き直してください。`,

  FILE_FAULT: (fault) => `${fileFaultJa(fault)}何も書き込んでいません。`,
  CELL_FAULTS: ({ count, sheet, firstRow, firstColumn }) =>
    `読めない欄が ${count} か所あります（最初は${sheet ? `シート「${sheet}」の` : ''} ${firstRow} 行目の「${firstColumn}」）。何も書き込んでいません。ファイルを直すか、その欄を除いて取り込んでください。`,
  IMPORT_NEEDS_FEE: ({ column }) =>
    `「${column}」をどの会費として取り込むかが決まっていません。会費の名前と金額を選んでください。何も書き込んでいません。`,
  IMPORT_EXPIRED: () =>
    '取り込みの準備から時間がたちすぎました。もう一度ファイルを選んでください。何も書き込んでいません。',
  ATTACHMENT_TOO_LARGE: ({ fileName, limit }) =>
    `「${fileName}」は大きすぎます（上限 ${megabytes(limit)} MB）。小さくしてから選んでください。何も変えていません。`,
  ATTACHMENT_MISSING: ({ path }) =>
    `保存してあった写真やファイルが、このパソコンに見つかりません（${path}）。控えから戻すか、設定や会員の画面で入れ直してください。`,
  ATTACHMENT_EMPTY: ({ fileName }) => `「${fileName}」には何も入っていません。別のファイルを選んでください。`,
  NOT_A_PICTURE: ({ fileName }) =>
    `「${fileName}」は写真として読めません。JPEG か PNG の写真を選んでください。何も変えていません。`,
  PICTURE_TOO_LARGE: ({ width, height, limit }) =>
    `写真が大きすぎます（${width}×${height}、上限 ${limit}×${limit}）。小さくしてから選んでください。何も変えていません。`,
  CHARACTERS_LOST: ({ characters, count }) =>
    `この文字コードでは書けない字が ${count} 種類あります：${characters.slice(0, 10).join(' ')}。置きかえを選ぶか、UTF-8 で書き出してください。`,
  CANCELLED: () => '途中でやめました。何も変えていません。',

  FEE_NOT_FOUND: () => 'この会費は見つかりません。設定の「会費」で確かめてください。',
  AGREEMENT_INCOMPLETE: () => '決めた金額か口数が入っていません。入れてから保存してください。',
  RUN_LOCKED: () => 'この請求には鍵がかかっています。取り下げるには、先に鍵を外してください。',
  RUN_IN_USE: ({ count, names }) =>
    `入金や免除のある請求が ${count} 件あるので取り下げられません（${names.join('、')}${names.length < count ? ' ほか' : ''}）。先にその入金や免除を取り消してください。`,
  CHARGE_NOT_OPEN: ({ label }) => `${label}はもう払い終わっているか、免除されています。ほかの請求を選んでください。`,
  ALLOCATED_TOO_MUCH: ({ amount, allocated }) =>
    `割り当ての合計（¥${grouped(allocated)}）が入金額（¥${grouped(amount)}）を超えています。どちらかを直してください。`,
  DATE_AHEAD: ({ date }) => `受け取った日（${date}）がまだ来ていません。日付を直してください。`,
  PAYMENT_NOT_FOUND: () => 'この入金は見つかりません。一覧を開き直してください。',
  PAYMENT_VOID: () => 'この入金は取り消されています。必要なら新しく入金を記録してください。',
  STATEMENT_UNKNOWN: ({ fileName }) =>
    `「${fileName}」がどの銀行の明細か分かりません。どの列に何があるかを選んでください。何も書き込んでいません。`,
  STATEMENT_TOO_LONG: ({ fileName, limit }) =>
    `「${fileName}」は ${grouped(limit)} 行を超えています。期間を短くして取り直してください。何も書き込んでいません。`,
  BANK_LINE_NOT_FOUND: () => 'この明細は見つかりません。一覧を開き直してください。',
  BANK_LINE_NOT_OPEN: ({ text, state }) =>
    state === 'out'
      ? `「${text}」は出ていったお金なので、入金にはできません。`
      : `「${text}」は${state === 'posted' ? 'もう帳簿に記録してあります' : '対象外になっています'}。一覧を開き直してください。`,
  BANK_PARTS_DIFFER: ({ amount, parts }) =>
    `内訳の合計（¥${grouped(parts)}）が明細の金額（¥${grouped(amount)}）と違います。どちらかを直してください。`,
  BANK_FEE_TOO_HIGH: ({ amount }) =>
    `足りない ¥${grouped(amount)} は、振込手数料としては大きすぎます。未納のまま残すか、会費の画面で免除してください。`,
  DEBIT_NOT_SET_UP: ({ missing }) =>
    `口座振替の準備ができていません。設定の「お願いと振替」で${missing.map((what) => ({ code: '委託者コード', name: '委託者名', fund: '振替先の口座', account: '振替先の口座の銀行・支店・口座番号' })[what]).join('、')}を入れてください。`,
  NOTHING_TO_DRAW: () => '引き落とすものがありません。その日までに始まる会費は、すべて済んでいるか、依頼中です。',
  DEBIT_FILE_FAULT: ({ fileName, record, why }) =>
    `「${fileName}」の ${record} 件目のレコードが読めません（${{ length: '120 文字ではありません', kind: '口座振替のファイルではありません', order: '並び方が違います', result: '結果コードが読めません', total: '合計が合いません' }[why]}）。銀行から受け取ったままのファイルを選んでください。何も書き込んでいません。`,
  DEBIT_REQUEST_UNKNOWN: ({ drawnOn }) =>
    `${drawnOn.replace('-', '月')}日の振替で、この結果と同じ人数と金額の依頼が見つかりません。別の会のファイルではないか、確かめてください。`,
  DEBIT_ANSWERED: ({ drawnOn, readOn }) =>
    `${drawnOn} の振替の結果は、${readOn} に取り込み済みです。二重には入れません。`,
  MANDATE_EXISTS: ({ name }) =>
    `${name}さんには、同じ期間の口座がもう登録されています。前の口座に最後の日を入れてから、新しい口座を入れてください。`,
  NOT_BANK_KANA: ({ text, characters }) =>
    `「${text}」は銀行の文字（カナ・英大文字・数字）で書けません（${characters.slice(0, 5).join(' ')}）。カタカナで入れてください。`,
  PAYMENT_RECEIPTED: ({ number }) =>
    `領収書 ${number} を発行した入金は直せません。金額などが違うときは、入金を取り消して記録し直すか、返金してください。`,
  PAYMENT_REFUNDED: ({ refunded }) =>
    `この入金からは ¥${grouped(refunded)} を返金しています。先にその返金を取り消してください。`,
  PERIOD_CLOSED: ({ period }) =>
    `${period} の帳簿は締めてあるので、直せません。入金を取り消すか、返金として記録してください。`,
  BATCH_CLOSED: ({ name }) => `集金「${name}」は締めてあります。別の集金を選ぶか、もう一度開いてください。`,
  FEE_NOT_OCCASIONAL: ({ name }) =>
    `「${name}」は請求してから納めてもらう会費です。その場で受け取るものには「その都度」の会費を選んでください。`,
  REFUND_TOO_MUCH: ({ amount, left }) =>
    `¥${grouped(amount)} は返せません。この入金から返せるのは、あと ¥${grouped(left)} です。`,
  REFUND_RELEASES_WRONG: ({ amount, released, credit }) =>
    `返す金額 ¥${grouped(amount)} と内訳が合いません（会費の分 ¥${grouped(released)}、前受金 ¥${grouped(credit)}）。内訳を直してください。`,
  REFUND_NOT_FOUND: () => 'この返金は見つかりません。一覧を開き直してください。',
  REFUND_VOID: () => 'この返金はもう取り消してあります。',
  SLIP_NOT_SET_UP: () =>
    '払込取扱票の口座記号番号がまだありません。設定の「お願いと振替」で、00100-1-123456 のように入れてください。',
  NOBODY_TO_MAIL: () => 'この中に、メールアドレスの分かる方がいません。手紙で出してください。',
  NOTHING_OPEN: () => 'その日までに始まる会費で、未納のものはありません。',
  TOO_MANY_AT_ONCE: ({ count, limit }) =>
    `一度に作れるのは ${limit} 件までです（${count} 件ありました）。名前の印や日付で減らして、何回かに分けてください。`,
  PERIOD_UNKNOWN: ({ period }) => `「${period}」という期間はありません。2026 や 2026-04 のように書いてください。`,
  PERIOD_NOT_CLOSED: ({ period }) => `${period} は締めてありません。`,
  TRANSFER_TO_ITSELF: () => '同じところへは移せません。移す先を選んでください。',
  ENTRY_VOID: () => 'この記録は無効になっています。',
  COINS_DIFFER: ({ coins, counted }) =>
    `お札と硬貨の合計は ${coins.toLocaleString('ja')} 円で、数えた金額 ${counted.toLocaleString('ja')} 円と違います。`,
  NOT_A_TIN: ({ name }) => `「${name}」は現金ではないので、数えられません。`,
  NOTHING_TO_EXPORT: () => 'この期間には、まだ書き出していない記録がありません。',
  NO_CREDIT_TO_USE: ({ name }) => `${name}さんには、未納に充てられる前受金がありません。`,
  REASON_NEEDED: () => '理由を入れてください。あとで見る人のために残します。',
  RECEIPT_EXISTS: ({ number }) =>
    `この入金の領収書 ${number} はすでに発行されています。再発行するか、先に無効にしてください。`,
  RECEIPT_STRANGERS: ({ names }) =>
    `${names.join('、')} は家族でも同じ世帯でもないので、一枚の領収書にまとめられません。別々に発行してください。`,
  NOT_CERTIFIED: ({ day }) =>
    day === null
      ? '受け取った日が分からないので、寄附金受領証明書を出せません。入金に日付を入れてください。'
      : `${day} には認定が有効でないので、寄附金受領証明書を出せません。設定の「領収書」で認定の番号と期間を確かめるか、ふつうの領収書を出してください。`,
  NOT_A_DONATION: ({ name }) =>
    `${name}の入金には寄附金でないものが含まれるので、寄附金受領証明書を出せません。ふつうの領収書を出すか、会費の設定で「寄附金」に印を付けてください。`,
  DONOR_ADDRESS_MISSING: ({ name }) =>
    `${name}の住所がないので、寄附金受領証明書を出せません。住所を入れてから、もう一度発行してください。`,
  RESOURCE_UNREADABLE: ({ path }) =>
    `会のフォルダーの「${path}」が読めません。直すか、取り除いてから、もう一度試してください。`,
  NO_RECEIPTS_FOUND: () => '当てはまる領収書がありません。日付や金額の範囲を確かめてください。',
  RECEIPT_NOT_FOUND: () => 'この領収書は見つかりません。一覧を開き直してください。',
  RECEIPT_VOID: ({ number }) => `領収書 ${number} は無効になっています。必要なら入金からもう一度発行してください。`,
  GLYPHS_MISSING: ({ missing }) =>
    `印刷できない文字があります（${missing.map((glyph) => `${glyph.where}の「${glyph.char}」${glyph.codePoint}`).join('、')}）。その文字を別の字に直してください。`,
  FIRST_NUMBER_TOO_LATE: ({ used }) =>
    `この年度はもう領収書を ${used} 番まで出しています。最初の番号は来年度から変えられます。`,

  VOTERS_NOT_FIXED: ({ name }) =>
    `「${name}」の議決権者の名簿がまだ確定していません。先に「名簿を確定する」を押してください。`,
  NOBODY_ENTITLED: ({ recordOn }) =>
    `${recordOn} の時点で議決権のある会員がいません。会員種別の「議決権」と、基準日を確かめてください。`,
  NOT_ENTITLED: ({ name }) => `${name}さんは、この総会の議決権者の名簿にありません。`,
  MEETING_CLOSED: ({ name }) =>
    `「${name}」は閉会しています。直すときは、履歴で閉会を元に戻してください。何も書き込んでいません。`,
  MEETING_NOT_OPEN: ({ name }) => `「${name}」はまだ開会していません。先に開会してください。`,
  MEETING_IS_OPEN: ({ name }) => `「${name}」はすでに開会しています。`,
  MEETING_HAS_RESPONSES: ({ name, count }) =>
    `「${name}」には、届いた書面や出席が ${count} 件あります。消すには、先にそれらを取り除いてください。`,
  NO_PAPERS_TO_MAKE: () => '用紙を作る人がいません。「だれの分」を選び直してください。',
  VOTERS_HAVE_ANSWERED: ({ name, count }) =>
    `「${name}」には、届いた書面や出席が ${count} 件あります。基準日や票の数え方を変えるには、先にそれらを取り除いてください。`,
  SHARE_IMPOSSIBLE: ({ of, in: parts }) =>
    `割合「${of} / ${parts}」は満たしようがありません。分子を分母より小さくしてください。`,
  VOTE_FEE_MISSING: () => '口数で数えるときは、どの会費の口数かを選んでください。',
  AGENDA_HAS_VOTES: ({ title }) => `議案「${title}」にはすでに票が入っています。消すことはできません。`,
  NOT_VOTED_ON: ({ title }) => `「${title}」は報告事項なので、採決はありません。`,
  BALLOT_TOO_MANY: ({ where, counted, there }) =>
    where === 'room'
      ? `会場の票が ${counted} 票ですが、出席は ${there} 票です。数え直してください。`
      : `委任の票が ${counted} 票ですが、委任は ${there} 票です。数え直してください。`,
  PAPER_OF_OTHER_MEETING: ({ asked }) => `「${asked}」は別の総会の用紙です。今回の用紙か確かめてください。`,

  SESSION_CANCELLED: ({ name }) => `${name}は中止になっています。開くことにしたときは、先に中止を取りやめてください。`,
  SESSION_IN_USE: ({ name, count }) =>
    `${name}には出欠が ${count} 名ついているので消せません。開かなかったときは「中止にする」を選んでください。`,
  TIMES_REVERSED: ({ startsAt, endsAt }) =>
    `終わりの時刻（${endsAt}）が、始まりの時刻（${startsAt}）より後になっていません。どちらかを直してください。`,
  SPAN_TOO_LONG: ({ days, limit }) =>
    `一度に作れるのは2年分（${limit} 日）までです（${days} 日ありました）。期間を短くしてください。`,
  SHEET_UNREADABLE: ({ fileName, missing }) =>
    missing === 'people'
      ? `「${fileName}」に、氏名か会員番号の列が見つかりません。見出しの行を確かめてください。何も書き込んでいません。`
      : `「${fileName}」に、日付が見出しになった列が見つかりません。4/5 や 2026-04-05 のような見出しを付けてください。何も書き込んでいません。`,

  EVENT_TEMPLATE: ({ name }) => `「${name}」はひな形です。ひな形から行事を作って、そちらに申し込んでください。`,
  EVENT_CANCELLED: ({ name }) => `行事「${name}」は中止になっています。中止を取りやめてから申し込んでください。`,
  ANSWER_MISSING: ({ name, question }) => `${name}さんの「${question}」の答えがありません。必ず答える質問です。`,
  EVENT_PAID: ({ name, amount }) =>
    `行事「${name}」には参加費 ${amount.toLocaleString('ja-JP')} 円の入金があるので消せません。先に申込を取り消すか、行事を中止にしてください。`,
  PLACE_FULL: ({ name, capacity }) => `「${name}」には ${capacity} 名までしか入れません。別の場所を選んでください。`,

  OPERATION_NOT_FOUND: () => 'この操作は履歴に見つかりません。履歴を開き直してください。',
  NOTHING_TO_UNDO: () => '元に戻せる操作がありません。',
  ALREADY_UNDONE: () => 'この操作はもう元に戻してあります。',
  UNDO_BLOCKED: (data) => undoBlockedJa(data),
  UNDO_HAS_LATER_EDITS: ({ count, names }) =>
    `このあとに変えられたところが ${count} 件あります（${names.join('、')}）。履歴の画面で、どうするか選んでください。`,
} satisfies Sentences

export const en = {
  NO_CLUB_OPEN: () => 'No club is open. Choose one on the start screen.',
  CLUB_NOT_FOUND: ({ path }) =>
    `There is no club in “${path}”. Check that the drive is plugged in and that the folder has not been moved.`,
  CLUB_EXISTS: ({ path }) => `There is already a club in “${path}”. Open that one or choose another place.`,
  CLUB_NAME_DIFFERS: ({ expected }) => `The name is different. Type “${expected}” exactly. Nothing was deleted.`,
  OPEN_ELSEWHERE: ({ since }) =>
    `This club has been open in another window since ${since}. Close it there, then open it again.`,
  DATABASE_NEWER: () =>
    'This roster was written by a newer Meibo. Update Meibo on this computer, then open it. Nothing was changed.',
  CLUB_READ_ONLY: () =>
    'This roster was written by a newer Meibo, so on this computer it can only be looked at. Update Meibo under “Updates” in the settings to change it. Nothing was changed.',
  DATABASE_DAMAGED: ({ path }) =>
    `The roster file in “${path}” is damaged. Restore the latest backup with “Restore a backup” on the start screen.`,
  KEY_MISSING: ({ path }) =>
    `The key (keys.json) for the roster in “${path}” is missing or cannot be read. Restore a backup or put the key file back.`,
  CLUB_LOCKED: ({ name }) =>
    `“${name}” is protected by a passphrase. Enter the passphrase or the digits of the recovery sheet.`,
  WRONG_PASSPHRASE: () =>
    'That is not the passphrase. Check capital letters and the language of the keyboard, then try again, as often as you like.',
  WRONG_RECOVERY_CODE: () =>
    'These are not the digits of this club’s recovery sheet. Check the club’s name and the date on the sheet. Once a new sheet was made, earlier ones no longer work.',
  RECOVERY_CODE_MISTYPED: mistypedEn,
  PASSPHRASE_WEAK: ({ why }) => weakEn[why],
  PROTECTION_INCOMPLETE: ({ missing }) =>
    missing === 'passphrase'
      ? 'There is no passphrase yet. Set one first.'
      : 'There is no recovery sheet yet. Make one first.',
  LAST_PASSPHRASE: () => 'The last passphrase cannot be removed. Set another one first, or choose “Stop protecting”.',
  KEYCHAIN_MISSING: () => 'This computer has no safe place to keep the key. Open the club with the passphrase.',
  UPDATE_REFUSED: ({ why }) => updateFaults.en[why],
  UPDATE_WAITS: () =>
    'Other work (an import, a backup, an export) is still being done. Press again when it has finished. Nothing was installed.',
  UPDATE_NOT_HERE: () => 'It cannot be updated from here. Update it in the window of the installed Meibo.',
  UNSAFE_FOLDER: ({ path, why }) =>
    why === 'cloud'
      ? `“${path}” is synchronised with a cloud service, which can damage a roster. Choose another folder on this computer.`
      : `“${path}” is on the network, which can damage a roster. Choose another folder on this computer.`,
  BACKUP_UNREADABLE: ({ fileName }) =>
    `“${fileName}” could not be read as a backup. Choose another file that ends in .meibo. Your roster was not changed.`,
  SHARING_ALREADY_ON: () => 'This club is already set up for several computers.',
  SHARING_OFF: () => 'This club is on this computer only. First set it up for several computers.',
  CLUB_ALREADY_THERE: () => 'This club is in that place already. Join it from there instead of setting it up again.',
  NO_CLUB_THERE: () => 'There is no club in that place. Check that it is the right one.',
  PLACE_UNUSABLE: ({ trouble, kind }) => placeTroubles.en(trouble, kind),
  PLACE_HOLDS_CLUB: () =>
    'That folder holds the roster of this computer itself. Choose another, empty folder for sharing.',
  FOLDER_IN_PLACE: ({ path }) =>
    `“${path}” is in the place that is shared with other computers. Leave the folder for the roster empty, or choose one on this computer.`,
  PLACE_NOT_FOUND: () => 'That place is not connected.',
  LAPTOP_NOT_FOUND: ({ asked }) => `There is no computer “${asked}”.`,
  INVITATION_NOT_FOUND: ({ asked }) =>
    `There is no invitation “${asked}”: it was used or withdrawn, or its time is over.`,
  NOT_LET_IN: () => 'This computer waits for another one to let it join.',
  OWN_LAPTOP: () => 'You cannot remove the computer you are using. Remove it from another one.',
  CONFLICT_GONE: () => 'This has been settled already.',
  NO_RECEIPT_SERIES: () =>
    'Receipts cannot be issued yet. Let this computer join on another one first, so that no number is given twice.',
  FILE_GONE: ({ fileName }) => `“${fileName}” could not be read. Please choose the file again.`,
  FOLDER_NOT_WRITABLE: ({ path }) =>
    `“${path}” cannot be written to. Check that it is connected and has space, or choose another folder.`,
  SECOND_PLACE_WITHIN_CLUB: ({ path }) =>
    `“${path}” is in the folder of the roster itself and would be lost together with it. Choose another place, such as a USB drive.`,
  FOLDER_IS_SECOND_PLACE: ({ path }) =>
    `“${path}” is the second place for backups. Choose another folder, so that roster and backups are not lost together.`,

  MEMBER_NOT_FOUND: ({ asked }) => `No member matches “${asked}”. Check the number or the name.`,
  MEMBER_AMBIGUOUS: ({ asked, found }) =>
    `${found.length} members match “${asked}” (${found.map((member) => `${member.memberNumber} ${member.name}`.trim()).join(', ')}). Use the number.`,
  MEMBER_NEEDS_NAME: () => 'The name is missing. Enter a family and given name, or a full name.',
  MEMBER_IN_TRASH: ({ name }) => `${name} is in the trash. Take them out of the trash first.`,
  DATES_REVERSED: ({ joinedOn, leftOn }) =>
    `The leaving date (${leftOn}) is before the joining date (${joinedOn}). Correct one of them.`,
  LEAVE_AHEAD: ({ date }) =>
    `Record an expulsion or a death when the day (${date}) has come. Only a plain leave can be planned ahead.`,
  CONTROL_CHARACTER: ({ field }) =>
    `“${nameOf(fieldsEn, field)}” holds a line break or an invisible control character. Remove it and enter it again.`,
  DATE_ABSURD: ({ date }) => `Check the year of the date ${date}. Dates from 1850 to 2200 can be entered.`,
  FIELDS_REQUIRED: ({ names }) =>
    `${names.map((name) => `“${name}”`).join(', ')} ${names.length === 1 ? 'is' : 'are'} empty and must be filled in.`,
  FIELD_VALUE_WRONG: ({ name }) =>
    `The value for “${name}” does not fit the kind of this field. Check the kind under Roster fields in the settings.`,
  TERM_REVERSED: ({ startsOn, endsOn }) =>
    `The last day (${endsOn}) is not after the first day (${startsOn}). Correct one of them.`,
  REGISTRATION_REVERSED: ({ opensOn, closesOn }) =>
    `Registration ends (${closesOn}) before it begins (${opensOn}). Correct one of them.`,
  TERM_OVERLAPS: ({ name, office }) => `This term of ${name} as “${office}” overlaps another one. Check the dates.`,
  AGES_REVERSED: ({ fromAge, toAge }) =>
    `The lowest age (${fromAge}) is above the highest (${toAge}). Correct one of them.`,
  MEANING_IN_USE: ({ name, count }) =>
    `${count} ${count === 1 ? 'member is' : 'members are'} “${name}”, so its meaning cannot change. Make a new state instead.`,
  HEAD_NOT_IN_HOUSEHOLD: ({ name, household }) =>
    `${name} does not belong to the household “${household}”. Choose its head among its people.`,
  GUARDIAN_NEEDS_NAME: () => 'The guardian has no name. Choose a member or enter a name.',
  GUARDIAN_OF_ITSELF: ({ name }) => `${name} cannot be their own guardian. Choose somebody else.`,
  MERGE_WITH_ITSELF: () => 'A person cannot be merged with themselves. Choose another person.',
  NAME_TAKEN: ({ name }) => `“${name}” already exists. Choose another name.`,
  STILL_IN_USE: ({ name, count }) => `“${name}” is used in ${count} places and cannot be deleted. Change those first.`,
  ROW_NOT_FOUND: ({ what }) =>
    `${nameOf(rowsEn, what) || 'It'} could not be found. Someone may have deleted it. Open the list again.`,

  FILE_FAULT: (fault) => `${fileFaultEn(fault)} Nothing was written.`,
  CELL_FAULTS: ({ count, sheet, firstRow, firstColumn }) =>
    `${count} cells could not be read (the first is “${firstColumn}” in row ${firstRow}${sheet ? ` of sheet “${sheet}”` : ''}). Nothing was written. Correct the file, or import without those cells.`,
  IMPORT_NEEDS_FEE: ({ column }) =>
    `It is not decided which fee “${column}” is for. Choose the fee and its amount. Nothing was written.`,
  IMPORT_EXPIRED: () => 'Too much time has passed since the file was read. Choose it again. Nothing was written.',
  ATTACHMENT_TOO_LARGE: ({ fileName, limit }) =>
    `“${fileName}” is too large (at most ${megabytes(limit)} MB). Choose a smaller one. Nothing was changed.`,
  ATTACHMENT_MISSING: ({ path }) =>
    `A kept picture or file is no longer on this computer (${path}). Restore a backup, or add the picture or file again.`,
  ATTACHMENT_EMPTY: ({ fileName }) => `There is nothing in “${fileName}”. Choose another file.`,
  NOT_A_PICTURE: ({ fileName }) =>
    `“${fileName}” cannot be read as a picture. Choose a JPEG or PNG. Nothing was changed.`,
  PICTURE_TOO_LARGE: ({ width, height, limit }) =>
    `The picture is too large (${width}×${height}, at most ${limit}×${limit}). Choose a smaller one. Nothing was changed.`,
  CHARACTERS_LOST: ({ characters, count }) =>
    `This encoding cannot write ${count} characters: ${characters.slice(0, 10).join(' ')}. Allow substitutes, or write UTF-8.`,
  CANCELLED: () => 'Stopped. Nothing was changed.',

  FEE_NOT_FOUND: () => 'This fee could not be found. Look under Fees in the settings.',
  AGREEMENT_INCOMPLETE: () => 'The agreed amount or the number of units is missing. Enter it, then save.',
  RUN_LOCKED: () => 'This billing run is locked. Unlock it before you take it back.',
  RUN_IN_USE: ({ count, names }) =>
    `${count} of its charges were paid or waived, so it cannot be taken back (${names.join(', ')}${names.length < count ? ' and more' : ''}). Undo those payments or waivers first.`,
  CHARGE_NOT_OPEN: ({ label }) => `${label} is already paid or waived. Choose another charge.`,
  ALLOCATED_TOO_MUCH: ({ amount, allocated }) =>
    `The parts add up to ¥${grouped(allocated)}, more than the payment of ¥${grouped(amount)}. Correct one of them.`,
  DATE_AHEAD: ({ date }) => `The day received (${date}) has not come yet. Correct the date.`,
  PAYMENT_NOT_FOUND: () => 'This payment could not be found. Open the list again.',
  PAYMENT_VOID: () => 'This payment is void. Record a new one if it is needed.',
  STATEMENT_UNKNOWN: ({ fileName }) =>
    `“${fileName}” is no bank layout that is known. Choose what its columns hold. Nothing was written.`,
  STATEMENT_TOO_LONG: ({ fileName, limit }) =>
    `“${fileName}” has more than ${grouped(limit)} lines. Download a shorter period. Nothing was written.`,
  BANK_LINE_NOT_FOUND: () => 'This bank line cannot be found. Open the list again.',
  BANK_LINE_NOT_OPEN: ({ text, state }) =>
    state === 'out'
      ? `“${text}” is money that went out, so it cannot become a payment.`
      : `“${text}” is ${state === 'posted' ? 'in the books already' : 'set aside'}. Open the list again.`,
  BANK_PARTS_DIFFER: ({ amount, parts }) =>
    `The parts (¥${grouped(parts)}) do not make up the line (¥${grouped(amount)}). Correct one of them.`,
  BANK_FEE_TOO_HIGH: ({ amount }) =>
    `The ¥${grouped(amount)} that are missing are too much for a transfer fee. Leave them open, or waive them on the dues screen.`,
  DEBIT_NOT_SET_UP: ({ missing }) =>
    `Direct debit is not set up yet. Under Settings, “Letters and debits”, fill in ${missing.map((what) => ({ code: 'the collector code', name: 'the collector name', fund: 'the account the money comes into', account: 'bank, branch and number of that account' })[what]).join(', ')}.`,
  NOTHING_TO_DRAW: () => 'There is nothing to draw: all dues that begin by that day are paid or already asked for.',
  DEBIT_FILE_FAULT: ({ fileName, record, why }) =>
    `Record ${record} of “${fileName}” cannot be read (${{ length: 'it is not 120 characters long', kind: 'this is no direct debit file', order: 'the records are in the wrong order', result: 'its result code is unknown', total: 'the totals do not add up' }[why]}). Choose the file just as the bank gave it. Nothing was written.`,
  DEBIT_REQUEST_UNKNOWN: ({ drawnOn }) =>
    `No request for ${drawnOn} has the people and amounts of this answer. Is it another club's file?`,
  DEBIT_ANSWERED: ({ drawnOn, readOn }) => `The answer for ${drawnOn} was read on ${readOn}. It is not entered twice.`,
  MANDATE_EXISTS: ({ name }) => `${name} already has an account for those days. Give the earlier one a last day first.`,
  NOT_BANK_KANA: ({ text, characters }) =>
    `“${text}” cannot be written in the banks' characters (${characters.slice(0, 5).join(' ')}). Write it in katakana.`,
  PAYMENT_RECEIPTED: ({ number }) =>
    `Receipt ${number} was issued for this payment, so it cannot be corrected. Void it and record it again, or refund what was too much.`,
  PAYMENT_REFUNDED: ({ refunded }) => `¥${grouped(refunded)} of this payment was refunded. Void that refund first.`,
  PERIOD_CLOSED: ({ period }) =>
    `The books of ${period} are closed, so it cannot be corrected. Void the payment, or record a refund.`,
  BATCH_CLOSED: ({ name }) => `The collection “${name}” is closed. Choose another one, or open it again.`,
  FEE_NOT_OCCASIONAL: ({ name }) =>
    `“${name}” is charged before it is paid. For what is paid on the spot choose a fee charged “each time”.`,
  REFUND_TOO_MUCH: ({ amount, left }) =>
    `¥${grouped(amount)} cannot be refunded: ¥${grouped(left)} of this payment is left.`,
  REFUND_RELEASES_WRONG: ({ amount, released, credit }) =>
    `The parts do not match the ¥${grouped(amount)} refunded (dues ¥${grouped(released)}, credit ¥${grouped(credit)}). Correct the parts.`,
  REFUND_NOT_FOUND: () => 'This refund could not be found. Open the list again.',
  REFUND_VOID: () => 'This refund is already void.',
  SLIP_NOT_SET_UP: () =>
    'The postal account for payment slips is missing. Under Settings, “Letters and debits”, enter it as 00100-1-123456.',
  NOBODY_TO_MAIL: () => 'None of them has an e-mail address. Send letters instead.',
  NOTHING_OPEN: () => 'Nothing is unpaid of dues that begin by that day.',
  TOO_MANY_AT_ONCE: ({ count, limit }) =>
    `At most ${limit} can be made at once (there were ${count}). Take fewer, by the ticks or by date, and do it in several rounds.`,
  PERIOD_UNKNOWN: ({ period }) => `There is no period “${period}”. Write it like 2026 or 2026-04.`,
  PERIOD_NOT_CLOSED: ({ period }) => `${period} is not closed.`,
  TRANSFER_TO_ITSELF: () => 'Money cannot be moved to where it is. Choose where it goes.',
  ENTRY_VOID: () => 'This entry has been voided.',
  COINS_DIFFER: ({ coins, counted }) =>
    `The notes and coins come to ${coins.toLocaleString('en')} yen, but ${counted.toLocaleString('en')} yen was entered as counted.`,
  NOT_A_TIN: ({ name }) => `“${name}” is not cash, so it cannot be counted.`,
  NOTHING_TO_EXPORT: () => 'Nothing in this period is still to be exported.',
  NO_CREDIT_TO_USE: ({ name }) => `${name} has no credit that could settle open dues.`,
  REASON_NEEDED: () => 'Enter a reason. It is kept for whoever looks later.',
  RECEIPT_EXISTS: ({ number }) =>
    `Receipt ${number} was already issued for this payment. Reprint it, or void it first.`,
  RECEIPT_STRANGERS: ({ names }) =>
    `${names.join(', ')} are neither one household nor paid for by one person, so they cannot share a receipt. Issue them one by one.`,
  NOT_CERTIFIED: ({ day }) =>
    day === null
      ? 'The day of the gift is not known, so no donation certificate can be issued. Enter the day of the payment.'
      : `There was no valid certification on ${day}, so no donation certificate can be issued. Check its number and days under Receipts in the settings, or issue an ordinary receipt.`,
  NOT_A_DONATION: ({ name }) =>
    `The payment of ${name} is not all a donation, so no donation certificate can be issued. Issue an ordinary receipt, or mark the fee as a donation.`,
  DONOR_ADDRESS_MISSING: ({ name }) =>
    `${name} has no address, so no donation certificate can be issued. Enter the address and issue it again.`,
  RESOURCE_UNREADABLE: ({ path }) =>
    `“${path}” in the club’s folder cannot be read. Mend it or take it away, then try again.`,
  NO_RECEIPTS_FOUND: () => 'No receipt matches. Check the dates and the amounts.',
  RECEIPT_NOT_FOUND: () => 'This receipt could not be found. Open the list again.',
  RECEIPT_VOID: ({ number }) => `Receipt ${number} is void. Issue it again from the payment if it is needed.`,
  GLYPHS_MISSING: ({ missing }) =>
    `Some characters cannot be printed (${missing.map((glyph) => `“${glyph.char}” ${glyph.codePoint} in ${glyph.where}`).join(', ')}). Replace them with others.`,
  FIRST_NUMBER_TOO_LATE: ({ used }) =>
    `Receipts up to number ${used} were already issued this fiscal year. The first number can be changed for next year.`,

  VOTERS_NOT_FIXED: ({ name }) =>
    `The list of those entitled to vote at “${name}” is not settled yet. Settle it first.`,
  NOBODY_ENTITLED: ({ recordOn }) =>
    `Nobody was a member with a vote on ${recordOn}. Check which member types have a vote, and the record date.`,
  NOT_ENTITLED: ({ name }) => `${name} is not on the list of those entitled to vote at this meeting.`,
  MEETING_CLOSED: ({ name }) =>
    `“${name}” is closed. To put something right, undo the closing in the history. Nothing was written.`,
  MEETING_NOT_OPEN: ({ name }) => `“${name}” has not been opened yet. Open it first.`,
  MEETING_IS_OPEN: ({ name }) => `“${name}” has been opened already.`,
  MEETING_HAS_RESPONSES: ({ name, count }) =>
    `“${name}” has ${count === 1 ? '1 paper or arrival' : `${count} papers or arrivals`}. Take them out before you remove it.`,
  NO_PAPERS_TO_MAKE: () => 'There is nobody to make papers for. Choose again for whom they are.',
  VOTERS_HAVE_ANSWERED: ({ name, count }) =>
    `“${name}” has ${count === 1 ? '1 paper or arrival' : `${count} papers or arrivals`}. Take them out before you change the record date or how votes are counted.`,
  SHARE_IMPOSSIBLE: ({ of, in: parts }) =>
    `A share of ${of}/${parts} can never be reached. Make the first number smaller than the second.`,
  VOTE_FEE_MISSING: () => 'To count votes by units, choose the fee whose units they are.',
  AGENDA_HAS_VOTES: ({ title }) => `Votes have come in on the item “${title}”. It cannot be taken out.`,
  NOT_VOTED_ON: ({ title }) => `“${title}” is a report: it is not voted on.`,
  BALLOT_TOO_MANY: ({ where, counted, there }) =>
    where === 'room'
      ? `${counted} votes were counted in the room, but only ${there} are there. Count again.`
      : `${counted} votes were counted by proxy, but only ${there} were given. Count again.`,
  PAPER_OF_OTHER_MEETING: ({ asked }) => `“${asked}” is a paper of another meeting. Check which one you are holding.`,

  SESSION_CANCELLED: ({ name }) => `${name} is cancelled. If it is held after all, call off the cancellation first.`,
  SESSION_IN_USE: ({ name, count }) =>
    `${count} people are marked at ${name}, so it cannot be removed. If it was not held, choose “Cancel the session”.`,
  TIMES_REVERSED: ({ startsAt, endsAt }) =>
    `The end (${endsAt}) is not after the beginning (${startsAt}). Correct one of them.`,
  SPAN_TOO_LONG: ({ days, limit }) =>
    `At most two years (${limit} days) can be made at once (there were ${days}). Shorten the span.`,
  SHEET_UNREADABLE: ({ fileName, missing }) =>
    missing === 'people'
      ? `“${fileName}” has no column of names or member numbers. Check its row of headings. Nothing was written.`
      : `“${fileName}” has no column headed by a day. Use headings such as 4/5 or 2026-04-05. Nothing was written.`,

  EVENT_TEMPLATE: ({ name }) => `“${name}” is a template. Make an event from it, and register for that.`,
  EVENT_CANCELLED: ({ name }) =>
    `The event “${name}” is cancelled. Call off the cancellation before registering anyone.`,
  ANSWER_MISSING: ({ name, question }) => `“${question}” has to be answered for ${name}.`,
  EVENT_PAID: ({ name, amount }) =>
    `“${name}” cannot be deleted: ¥${amount.toLocaleString('en')} was paid for it. Cancel the registrations or the event first.`,
  PLACE_FULL: ({ name, capacity }) => `“${name}” holds ${capacity} at most. Choose another place.`,

  OPERATION_NOT_FOUND: () => 'This is not in the history. Open the history again.',
  NOTHING_TO_UNDO: () => 'There is nothing to undo.',
  ALREADY_UNDONE: () => 'This was already undone.',
  UNDO_BLOCKED: (data) => undoBlockedEn(data),
  UNDO_HAS_LATER_EDITS: ({ count, names }) =>
    `${count} of these were changed later (${names.join(', ')}). Choose what to do on the history screen.`,
} satisfies Sentences & Words<typeof ja>

/** What a row that was not found is called. */
const rowsJa: Readonly<Record<string, string>> = {
  household: '世帯',
  memberType: '会員種別',
  memberStatus: '状態',
  customField: '項目',
  group: '班・支部',
  groupMembership: '班・支部の所属',
  tag: '印',
  office: '役職',
  officeTerm: '任期',
  guardian: '保護者',
  proposal: '提案',
  fund: 'お金の置き場所',
  paymentMethod: '入金の方法',
  contact: '相手',
  batch: '集金',
  charge: '請求',
  ledgerAccount: '科目',
  expense: '支出',
  transfer: '資金の移動',
  booksExport: '書き出しの記録',
  activity: '活動',
  session: '回',
  event: '行事',
  ticket: '参加区分',
  registration: '申込',
  arrangement: '割り振り',
  attachment: '添付ファイル',
  timeZone: '時間帯',
}

const rowsEn: Readonly<Record<string, string>> = {
  household: 'The household',
  memberType: 'The member type',
  memberStatus: 'The state',
  customField: 'The field',
  group: 'The group',
  groupMembership: 'The membership of the group',
  tag: 'The tag',
  office: 'The office',
  officeTerm: 'The term',
  guardian: 'The guardian',
  proposal: 'The proposal',
  fund: 'The fund',
  paymentMethod: 'The payment method',
  contact: 'The contact',
  batch: 'The collection',
  charge: 'The charge',
  ledgerAccount: 'The account',
  expense: 'The expense',
  transfer: 'The transfer',
  booksExport: 'The record of the export',
  activity: 'The activity',
  session: 'The session',
  event: 'The event',
  ticket: 'The ticket',
  registration: 'The registration',
  arrangement: 'The arrangement',
  attachment: 'The file',
  timeZone: 'The time zone',
}

const fieldsJa: Readonly<Record<string, string>> = fieldNamesJa.member
const fieldsEn: Readonly<Record<string, string>> = fieldNamesEn.member

function mistypedJa({ why, groups, digits }: RefusalData<'RECOVERY_CODE_MISTYPED'>): string {
  const where = groups.length === 0 ? '' : `${groups.join('・')} 番の組を、シートと見くらべてください。`
  if (why === 'strange') return '数字のほかの字が入っています。シートの数字だけを入れてください。'
  if (why === 'missing') return `数字が ${digits} 個足りません。5 けたが 8 組、あわせて 40 個です。${where}`
  if (why === 'tooMany') return `数字が ${digits} 個多すぎます。5 けたが 8 組、あわせて 40 個です。${where}`
  return `${groups.join('・')} 番の組に、入れまちがいがあります。シートと見くらべて、そこだけ直してください。`
}

function mistypedEn({ why, groups, digits }: RefusalData<'RECOVERY_CODE_MISTYPED'>): string {
  const where = groups.length === 0 ? '' : ` Compare group ${groups.join(', ')} with the sheet.`
  if (why === 'strange') return 'There is something else than digits in it. Enter only the digits of the sheet.'
  if (why === 'missing') return `Digits missing: ${digits}. There are 8 groups of 5, 40 in all.${where}`
  if (why === 'tooMany') return `Digits too many: ${digits}. There are 8 groups of 5, 40 in all.${where}`
  return `Group ${groups.join(', ')} is mistyped. Compare it with the sheet and correct only that.`
}

const weakJa: Readonly<Record<RefusalData<'PASSPHRASE_WEAK'>['why'], string>> = {
  short: '合言葉が短すぎます。12 字以上にするか、かかわりのない言葉を四つほど並べてください。',
  common: 'この合言葉はすぐに当てられます。会の名前、電話、日付、よくある言葉だけのものは避けてください。',
  repeated: '同じ字やならびの繰り返しです。かかわりのない言葉を四つほど並べてください。',
}
const weakEn: typeof weakJa = {
  short:
    'The passphrase is too short. Use 12 characters or more, or about four words that have nothing to do with each other.',
  common:
    'This passphrase would be guessed at once. Avoid the club’s name, phone numbers, dates and common words alone.',
  repeated: 'This repeats one character or pattern. Use about four words that have nothing to do with each other.',
}

/** The word for a code; what a person named stays as it is. */
function nameOf(words: Readonly<Record<string, string>>, code: string): string {
  return words[code] ?? code
}

function fileFaultJa(fault: FileFault): string {
  const place = [
    `「${fault.fileName}」`,
    fault.sheet ? `シート「${fault.sheet}」` : '',
    fault.row ? `${fault.row}行目` : '',
    fault.column ? `${fault.column}列` : '',
  ].join('')
  const sentences: Record<FileFault['code'], string> = {
    EMPTY_FILE: 'には何も書かれていません。別のファイルを選んでください。',
    NOT_A_SPREADSHEET: 'は Excel や CSV のファイルではありません。.xlsx・.xls・.ods・.csv のファイルを選んでください。',
    PASSWORD_PROTECTED: 'にはパスワードがかかっています。Excel で開き、パスワードを外して保存してから選んでください。',
    TOO_LARGE: `は大きすぎます${fault.limit === null ? '' : `（上限 ${megabytes(fault.limit)} MB）`}。要らないシートや画像を除いて保存し直してください。`,
    TOO_MANY_CELLS: `は欄が多すぎます（上限 ${grouped(fault.limit ?? 1_500_000)}）。要らない行や列を除いて保存し直してください。`,
    DAMAGED: 'は壊れていて読めません。Excel で開けるか確かめ、別の名前で保存し直してください。',
    NOT_SUPPORTED_HTML: 'は中身が Web ページです。Excel で開き、.xlsx として保存し直してください。',
    NO_HEADER: 'に見出しの行が見つかりません。「氏名」などの見出しがある行を選んでください。',
    NO_NAME_COLUMN: 'に氏名の列が見つかりません。どの列が氏名か選んでください。',
    NO_FORM_NAME:
      'に、氏名・メール・会員番号の見出しが見つかりません。表の見出しを「氏名」などに直してから、選び直してください。',
    SHEET_NOT_FOUND: 'が見つかりません。ファイルの中のシートから選んでください。',
    OTHER_FORMAT:
      'は、Meibo では読めない形式（Excel バイナリ .xlsb、Numbers、Word など）です。元のソフトで開き、.xlsx か CSV として保存し直してください。',
    TOO_MANY_COLUMNS: `は列が多すぎます（上限 ${grouped(fault.limit ?? 500)} 列）。要らない列を消して保存し直してください。`,
    TOO_SLOW: 'を読むのに時間がかかりすぎました。要らないシートや書式を除いて保存し直してください。',
  }
  return place + sentences[fault.code]
}

function fileFaultEn(fault: FileFault): string {
  const place = [
    `“${fault.fileName}”`,
    fault.sheet ? `, sheet “${fault.sheet}”` : '',
    fault.row ? `, row ${fault.row}` : '',
    fault.column ? `, column ${fault.column}` : '',
  ].join('')
  const sentences: Record<FileFault['code'], string> = {
    EMPTY_FILE: ' is empty. Choose another file.',
    NOT_A_SPREADSHEET: ' is not a spreadsheet. Choose an .xlsx, .xls, .ods or .csv file.',
    PASSWORD_PROTECTED: ' has a password. Open it in Excel, remove the password, save it and choose it again.',
    TOO_LARGE: ` is too large${fault.limit === null ? '' : ` (at most ${megabytes(fault.limit)} MB)`}. Save it again without unneeded sheets and pictures.`,
    TOO_MANY_CELLS: ` has too many cells (at most ${grouped(fault.limit ?? 1_500_000)}). Save it again without unneeded rows and columns.`,
    DAMAGED: ' is damaged. Check that Excel opens it, and save it under another name.',
    NOT_SUPPORTED_HTML: ' holds a web page. Open it in Excel and save it as .xlsx.',
    NO_HEADER: ' has no header row. Choose the row with headings such as “Name”.',
    NO_NAME_COLUMN: ' has no column with names. Choose which column holds the name.',
    NO_FORM_NAME:
      ' has no heading for a name, an e-mail or a member number. Change a heading of the table to “Name” and choose it again.',
    SHEET_NOT_FOUND: ' could not be found. Choose one of the sheets in the file.',
    OTHER_FORMAT:
      ' is of a kind that Meibo does not read (Excel binary .xlsb, Numbers, Word and the like). Open it in its own program and save it as .xlsx or CSV.',
    TOO_MANY_COLUMNS: ` has too many columns (at most ${grouped(fault.limit ?? 500)}). Delete the columns that are not needed and save it again.`,
    TOO_SLOW: ' took too long to read. Save it again without unneeded sheets and formats.',
  }
  return place + sentences[fault.code]
}

function undoBlockedJa({ why, detail }: UndoBlocked): string {
  const sentences: Record<UndoBlocked['why'], string> = {
    receipt: `領収書${detail ? ` ${detail} ` : ''}を発行しているので、元に戻せません。入金を取り消すと、領収書も無効になります。`,
    void: '取り消しは元に戻せません。必要なら新しく記録してください。',
    incomplete: 'この操作の一部がまだ届いていないので、元に戻せません。ほかのパソコンと合わせてから試してください。',
    administration: 'この操作は元に戻せません。設定の画面で変えてください。',
    closed: 'その期間の帳簿を締めているので、元に戻せません。締めを解くか、理由を書いて無効にしてください。',
  }
  return sentences[why]
}

function undoBlockedEn({ why, detail }: UndoBlocked): string {
  const sentences: Record<UndoBlocked['why'], string> = {
    receipt:
      `Receipt ${detail || ''} was issued, so this cannot be undone. Voiding the payment also voids its receipt.`.replace(
        '  ',
        ' ',
      ),
    void: 'A void cannot be undone. Record it anew if it is needed.',
    incomplete:
      'Parts of this have not arrived yet, so it cannot be undone. Try again after the other computers have been joined.',
    administration: 'This cannot be undone. Change it in the settings.',
    closed:
      'The books of that period are closed, so this cannot be undone. Open the period again, or void the entry with a reason.',
  }
  return sentences[why]
}

function megabytes(bytes: number): number {
  return Math.floor(bytes / (1024 * 1024))
}

function grouped(value: number): string {
  return value.toLocaleString('en-US')
}
