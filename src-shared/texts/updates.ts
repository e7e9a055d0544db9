import type { UpdateFault } from '../contract/update-faults.ts'
import type { Words } from './words.ts'

export const ja = {
  title: '更新',
  intro: '新しい版の Meibo があるかを確かめて、入れます。押すまでは何もしません。',
  introByHand: '新しい版の Meibo にする方法です。',
  version: (version: string) => `いまの版：${version}`,
  look: '新しい版があるか確かめる',
  lookHint: (host: string) => `${host} に、いちばん新しい版を尋ねます。名簿のことは何も送りません。`,
  withoutNetwork: 'ネットを使わずに更新する',
  fromFolder: 'USBメモリーやフォルダーから…',
  fromFile: 'ファイルを選んで…',
  fromHint:
    'よそで受け取った更新のファイルを、まるごと一つのフォルダーに入れて持ってきてください。選ぶのは、そのフォルダーか、中のどれか一つのファイルです。',
  none: (version: string) => `いまの版（${version}）がいちばん新しい版です。`,
  found: (version: string) => `新しい版があります：${version}`,
  released: (day: string, size: string) => `${day} 公開 ・ ${size}`,
  old: '公開から一年以上たっています。もっと新しい版が出ていないか、受け取ったところで確かめてください。',
  news: '変わったこと',
  steps: '入れると、次のことをします。',
  step: {
    fetch: '新しい版を受け取り、作った人の署名を確かめます。',
    backUp: 'いまの名簿の控えを取り、読めることを確かめます。',
    close: '名簿を閉じて、Meibo を終わります。',
    start: '新しい版の Meibo が開きます。',
  },
  install: 'この版を入れる',
  later: 'いまはしない',
  installing: (version: string) => `${version} を入れています`,
  installingHint:
    '受け取っている間は中止できます。この画面を離れても中止になります。控えを取ったあとは、Meibo がひとりでに閉じて開きます。',
  arrived: (version: string) => `Meibo を ${version} に更新しました`,
  failedAtStart: (version: string) =>
    `${version} への更新は、最後までできませんでした。いまの版のまま使えます。「設定」の「更新」で、やり直せます。`,
  failed: (version: string) => `${version} への更新は、最後までできませんでした`,
  failedHint:
    'いまの版のまま、これまでどおり使えます。名簿は変わっていません。もう一度「新しい版があるか確かめる」を押すか、USBメモリーなどから入れてみてください。また入らないときは、新しい版をダウンロードして、Meibo を終わってから上から入れてください。ウイルス対策ソフトが止めていることもあります。',
  ways: {
    browser:
      '詳しい人に頼んでください（この Meibo を用意した人など）。名簿は別の場所にあるので、そのまま残ります。頼まれた人へ：Meibo を終わり、フォルダーを新しいものに取り替えて（Git なら git pull）、npm ci のあと npm start で開きます。',
    byHand:
      'この Meibo は、入れずにそのまま動かしているものです。新しい版をダウンロードして、この Meibo のファイルと取り替えてください。名簿は別の場所にあるので、そのまま残ります。',
    unsigned:
      'この Meibo は、更新を確かめる鍵を持たずに作られています。新しい版は、これを受け取ったところから受け取って、上から入れてください。',
  },
}

export const en = {
  title: 'Updates',
  intro: 'Looks whether there is a newer Meibo, and installs it. Nothing happens until you press.',
  introByHand: 'How to get a newer Meibo.',
  version: (version: string) => `Version here: ${version}`,
  look: 'Look for a new version',
  lookHint: (host: string) => `Asks ${host} for the newest version. Nothing about your club is sent.`,
  withoutNetwork: 'Update without a network',
  fromFolder: 'From a USB stick or folder…',
  fromFile: 'Choose a file…',
  fromHint:
    'Bring all files of an update in one folder, as they were downloaded elsewhere. Choose that folder, or any one of the files in it.',
  none: (version: string) => `This version (${version}) is the newest one.`,
  found: (version: string) => `There is a new version: ${version}`,
  released: (day: string, size: string) => `Released ${day} · ${size}`,
  old: 'It was released more than a year ago. See where you got it whether there is a newer one.',
  news: 'What is new',
  steps: 'Installing it does this:',
  step: {
    fetch: 'The new version is fetched, and its maker’s signature is checked.',
    backUp: 'A backup of your roster is made, and read to be sure.',
    close: 'The roster is closed, and Meibo ends.',
    start: 'The new Meibo opens.',
  },
  install: 'Install this version',
  later: 'Not now',
  installing: (version: string) => `Installing ${version}`,
  installingHint:
    'It can be stopped while it is being fetched; leaving this screen stops it too. After the backup Meibo closes and opens by itself.',
  arrived: (version: string) => `Meibo was updated to ${version}`,
  failedAtStart: (version: string) =>
    `The update to ${version} did not come to its end. This version goes on working. “Settings” → “Updates” lets you try again.`,
  failed: (version: string) => `The update to ${version} did not come to its end`,
  failedHint:
    'This version goes on working as before, and your roster is as it was. Press “Look for a new version” again, or update from a USB stick. If it fails again, download the new version, quit Meibo and install it over this one. A virus scanner may have stopped it.',
  ways: {
    browser:
      'Ask whoever set this up. Your roster is kept elsewhere and does not change. For them: quit Meibo, replace this folder with the new one (with Git: git pull), then run npm ci and npm start.',
    byHand:
      'This Meibo runs without having been installed. Download the new version and put it in place of this one’s file. The roster lies elsewhere and stays as it is.',
    unsigned:
      'This Meibo was built without the key by which updates are checked. Get the new version from where you got this one, and install it over this one.',
  },
} satisfies Words<typeof ja>

/** Why a newer version was not taken, and what to do. */
export const updateFaults = {
  ja: {
    offline:
      'つながりませんでした。ネットにつながっているか確かめて、もう一度押してください。USBメモリーなどからも更新できます。何も入れていません。',
    slow: '途中で返事が来なくなりました。しばらくしてから、もう一度押してください。何も入れていません。',
    missing:
      'そこに更新のファイルがそろっていません。「meibo-release.json」を含むファイルを、すべて一つのフォルダーに入れてください。何も入れていません。',
    address: '更新の場所が、安全なつながり（https）でないか、別の場所へ送ろうとしました。何も入れていません。',
    unsigned: 'この更新には、作った人の署名（meibo-release.json.sig）がありません。何も入れていません。',
    signature:
      'この更新の署名は、Meibo を作った人のものではありません。受け取った場所が正しいか確かめてください。何も入れていません。',
    malformed: 'この更新の中身の書き方がおかしいので、使えません。何も入れていません。',
    older: 'そこにあるのは、いまより古い版です。何も入れていません。',
    prerelease: 'そこにあるのは、試験のための版です。何も入れていません。',
    otherSystem: 'この更新には、このパソコンで使えるファイルがありません。何も入れていません。',
    disagrees: '更新のファイルどうしが食い違っています。もう一度受け取り直してください。何も入れていません。',
    size: '更新のファイルの大きさが、署名されたものと違います。もう一度受け取り直してください。何も入れていません。',
    hash: '更新のファイルの中身が、署名されたものと違います。もう一度受け取り直してください。何も入れていません。',
    disk: 'パソコンの空きが足りないか、書き込めません。空きを作ってから、もう一度押してください。何も入れていません。',
    unsaved:
      'まだ保存していないところがあるので、やめました。保存してから、もう一度押してください。何も入れていません。',
    installer:
      '新しい版を入れられませんでした。いまの Meibo はそのまま使えます。続くようなら、新しい版をダウンロードして、上から入れてください。',
  },
  en: {
    offline:
      'It could not be reached. Check the network and press again; you can also update from a USB stick. Nothing was installed.',
    slow: 'No more answer came. Press again in a while. Nothing was installed.',
    missing:
      'The files of an update are not all there. Put them all, with “meibo-release.json”, into one folder. Nothing was installed.',
    address: 'The place of the updates has no safe connection (https), or sends elsewhere. Nothing was installed.',
    unsigned: 'This update has no signature of its maker (meibo-release.json.sig). Nothing was installed.',
    signature:
      'The signature of this update is not that of Meibo’s makers. Check that you got it from the right place. Nothing was installed.',
    malformed: 'What describes this update is not as it should be. Nothing was installed.',
    older: 'What is there is older than this version. Nothing was installed.',
    prerelease: 'What is there is a version for trying out. Nothing was installed.',
    otherSystem: 'This update has no file for this computer. Nothing was installed.',
    disagrees: 'The files of the update contradict each other. Download them again. Nothing was installed.',
    size: 'A file of the update is not as large as what was signed. Download it again. Nothing was installed.',
    hash: 'A file of the update is not what was signed. Download it again. Nothing was installed.',
    disk: 'The disk has too little room, or cannot be written. Make room and press again. Nothing was installed.',
    unsaved: 'Something is not saved yet, so it was left. Save it and press again. Nothing was installed.',
    installer:
      'The new version could not be installed. This Meibo goes on working. If it happens again, download the new version and install it over this one.',
  },
} satisfies Record<'ja' | 'en', Record<UpdateFault, string>>
