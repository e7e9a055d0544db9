import { found, noImport, noMention, type Rule } from '../rule.ts'

const checksum = 'an S3 server asks for the MD5 of a list of names as a checksum; it protects nothing'

export const cryptoRules: readonly Rule[] = [
  noMention({
    name: 'no-broken-ciphers',
    row: 22,
    source: 'ASVS 5.0 11.3, 11.4',
    why: 'these were broken long ago',
    names: [
      'createCipher',
      'createDecipher',
      'md5',
      'MD5',
      'sha1',
      'SHA1',
      'SHA-1',
      'RSA-SHA1',
      'RSA-MD5',
      'rc4',
      'des',
      'des-ede3',
      'aes-256-ecb',
      'aes-128-ecb',
    ],
    except: { 'src-main/core/sync/transports/s3.ts': checksum },
  }),
  noImport({
    name: 'no-broken-libraries',
    row: 22,
    source: 'ASVS 5.0 11.4',
    why: 'these were broken long ago',
    modules: /(md5|sha1|legacy)(\.js)?$|^crypto-js/,
  }),
  {
    name: 'chance-from-the-system',
    row: 22,
    source: 'ASVS 5.0 11.5.1',
    why: 'Math.random can be foretold, and an id or a key made of it too',
    judge: (source) =>
      source
        .mentions('random')
        .filter((node) => source.written(source.parent(node) ?? node) === 'Math.random')
        .map((node) => found(source, node, 'Math.random stands here')),
  },
  noMention({
    name: 'no-foretellable-bytes',
    row: 22,
    source: 'ASVS 5.0 11.5.1',
    why: 'bytes that can be foretold make no secret',
    names: ['pseudoRandomBytes', 'prng'],
  }),
]
