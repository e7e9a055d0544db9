import { expect, test } from 'vitest'
import { refuseUnsafeFolder, whyUnsafe } from '../../../src-main/core/app/safe-folder.ts'

test.each([
  'G:\\マイドライブ\\会',
  'G:\\My Drive\\会',
  '/home/taro/Google ドライブ/会',
  '/home/taro/Google ドライブ/会'.normalize('NFD'),
  '/Users/taro/Dropbox (個人)/会',
  'C:\\Users\\taro\\Dropbox (みどりの会)',
  '/home/taro/SynologyDrive/会',
  '/home/taro/Proton Drive/会',
  'C:\\Users\\taro\\ProtonDrive\\会',
  '/home/taro/Dropbox',
  'C:\\Users\\taro\\OneDrive - みどりの会\\会',
  '/Users/taro/Library/CloudStorage/GoogleDrive-taro/会',
])('%s lies where another program copies what changes', (path) => {
  expect(whyUnsafe(path, '')).toBe('cloud')
})

test.each(['\\\\nas\\会', '//nas/会', '\\\\?\\UNC\\nas\\会', '/run/user/1000/gvfs/smb-share:server=nas,share=会'])(
  '%s lies in the network',
  (path) => {
    expect(whyUnsafe(path, '')).toBe('network')
  },
)

const mounted = String.raw`/dev/sda1 / ext4 rw 0 0
nas:/x /mnt/nas nfs4 rw 0 0
//nas/x /mnt/our\040club cifs rw 0 0
//nas/x /mnt/new smb3 rw 0 0
taro@nas:/x /mnt/far fuse.sshfs rw 0 0
https://nas/x /mnt/dav davfs rw 0 0
/dev/sdb1 /mnt/nas/stick ext4 rw 0 0
share /mnt/host 9p rw 0 0
drives /mnt/c 9p rw 0 0
nas:/y /mnt/over nfs rw 0 0
/dev/sdc1 /mnt/over ext4 rw 0 0
`

test.each([
  ['/mnt/nas/会', 'network'],
  ['/mnt/nas', 'network'],
  ['/mnt/our club/会', 'network'],
  ['/mnt/new/会', 'network'],
  ['/mnt/far/会', 'network'],
  ['/mnt/dav/会', 'network'],
  ['/mnt/nas/stick/会', null],
  ['/mnt/nasty/会', null],
  ['/mnt/host/会', null],
  ['/mnt/over/会', null],
  ['/home/taro/会', null],
])('by what is mounted, %s is %s', (path, why) => {
  expect(whyUnsafe(path, mounted)).toBe(why)
})

test.each(['/home/taro/Dropbox-old/会', '/home/taro/My Drives/会', 'C:\\Users\\taro\\Documents\\会', '\\\\?\\C:\\会'])(
  '%s is a place like any other',
  (path) => {
    expect(whyUnsafe(path, mounted)).toBe(null)
  },
)

test('a folder whose first one is not there yet is no network', () => {
  expect(() => refuseUnsafeFolder('/a-folder-that-nobody-has/会')).not.toThrow()
})
