import type { Words } from './words.ts'

export const ja = {
  photo: {
    of: (name: string) => `${name}さんの写真`,
    add: '写真を入れる',
    act: (name: string) => `${name}さんの写真を替える・外す`,
    hint: '選ぶか、ここに落とすか、貼り付けます（Ctrl+V）',
    choose: '別の写真を選ぶ',
    remove: '写真を外す',
    saved: '写真を入れました。',
    removed: '写真を外しました。',
    unreadable: (fileName: string) => `「${fileName}」は写真として読めません。JPEG か PNG の写真を選んでください。`,
  },
  files: {
    list: (name: string) => `${name}さんのファイル`,
    add: 'ファイルを加える',
    drop: 'ここにファイルを落とすと加わります。',
    limit: '申込書・同意書・賞状など、1 つ 20 MB まで。このパソコンの中に、暗号にして保管します。',
    none: 'まだファイルがありません。',
    adding: (fileName: string, place: number, count: number) =>
      count > 1 ? `「${fileName}」を加えています（${place} / ${count}）` : `「${fileName}」を加えています`,
    added: (count: number, fileName: string) =>
      count > 1 ? `ファイル ${count} 件を加えました。` : `「${fileName}」を加えました。`,
    acts: (fileName: string) => `「${fileName}」についてすること`,
    save: '取り出す',
    saveOne: (fileName: string) => `「${fileName}」を取り出す`,
    view: (fileName: string) => `「${fileName}」を見る`,
    rename: '名前を変える',
    newName: 'ファイルの新しい名前',
    keep: '決める',
    cancel: 'やめる',
    renamed: (fileName: string) => `名前を「${fileName}」に変えました。`,
    remove: '外す',
    removed: (fileName: string) => `「${fileName}」を外しました。`,
    facts: (size: string, date: string) => `${size}　${date}`,
  },
}

export const en = {
  photo: {
    of: (name) => `Photo of ${name}`,
    add: 'Add a photo',
    act: (name) => `Change or remove the photo of ${name}`,
    hint: 'Choose one, drop it here, or paste it (Ctrl+V)',
    choose: 'Choose another photo',
    remove: 'Remove photo',
    saved: 'Photo added.',
    removed: 'Photo removed.',
    unreadable: (fileName) => `“${fileName}” cannot be read as a picture. Choose a JPEG or PNG.`,
  },
  files: {
    list: (name) => `Files of ${name}`,
    add: 'Add a file',
    drop: 'Drop files here to add them.',
    limit: 'Forms, consents, certificates: up to 20 MB each. They are kept with the roster.',
    none: 'No files yet.',
    adding: (fileName, place, count) =>
      count > 1 ? `Adding “${fileName}” (${place} of ${count})` : `Adding “${fileName}”`,
    added: (count, fileName) => (count > 1 ? `Added ${count} files.` : `Added “${fileName}”.`),
    acts: (fileName) => `What to do with “${fileName}”`,
    save: 'Save',
    saveOne: (fileName) => `Save “${fileName}”`,
    view: (fileName) => `View “${fileName}”`,
    rename: 'Rename',
    newName: 'New name of the file',
    keep: 'Done',
    cancel: 'Cancel',
    renamed: (fileName) => `Renamed to “${fileName}”.`,
    remove: 'Remove',
    removed: (fileName) => `Removed “${fileName}”.`,
    facts: (size, date) => `${size}, ${date}`,
  },
} satisfies Words<typeof ja>
