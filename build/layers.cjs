// Who may import whom: the table of ARCHITECTURE.md as dependency-cruiser rules. tests/layers.test.ts plants a breach of each.
const forbid = (name, from, to) => ({ name, severity: 'error', from, to })
const packages = (...names) => ({ path: names.map((name) => `node_modules/(?:${name})(?:/|$)`) })

module.exports = {
  forbidden: [
    forbid('shared-imports-only-itself', { path: '^src-shared' }, { path: '^(src-main|src-renderer|tests|build)' }),
    forbid('shared-has-no-node', { path: '^src-shared' }, { dependencyTypes: ['core'] }),
    forbid(
      'shared-has-no-platform',
      { path: '^src-shared' },
      packages('electron', 'react', 'react-dom', 'better-sqlite3', '@mantine/[^/]+'),
    ),
    forbid(
      'core-knows-no-host',
      { path: '^src-main/core' },
      { path: '^(src-main/(electron|serve|cli)|src-renderer|tests)' },
    ),
    forbid(
      'core-has-no-electron-or-react',
      { path: '^src-main/core' },
      packages('electron', 'react', 'react-dom', '@mantine/[^/]+'),
    ),
    forbid(
      'features-stand-alone',
      { path: '^src-main/core/features/([^/]+)/' },
      { path: '^src-main/core/', pathNot: '^src-main/core/(features/$1/|db/|pdf/|spreadsheet/|workers/)' },
    ),
    forbid(
      'foundations-know-no-feature',
      { path: '^src-main/core/(db|pdf|spreadsheet|workers)/' },
      { path: '^src-main/core/(features|app|demo)/' },
    ),
    forbid(
      'sync-knows-no-app',
      { path: '^src-main/core/sync/' },
      { path: '^src-main/core/', pathNot: '^src-main/core/(sync|db|workers)/' },
    ),
    forbid(
      'migrations-are-frozen',
      { path: '^src-main/core/db/migrations/' },
      { path: '^src-', pathNot: '^src-main/core/db/(migrations/|migration\\.ts$)' },
    ),
    forbid(
      'hosts-stand-alone',
      { path: '^src-main/(electron|serve|cli)/' },
      { path: '^src-main/(electron|serve|cli)/', pathNot: '^src-main/$1/' },
    ),
    forbid('hosts-have-no-screens', { path: '^src-main' }, { path: '^(src-renderer|tests)' }),
    forbid('electron-only-in-its-host', { path: '^src-(shared|renderer|main/(core|serve|cli))' }, packages('electron')),
    forbid('screens-know-no-core', { path: '^src-renderer' }, { path: '^(src-main|tests|build)' }),
    forbid('screens-have-no-node', { path: '^src-renderer' }, { dependencyTypes: ['core'] }),
    forbid('screens-have-no-electron', { path: '^src-renderer' }, packages('electron', 'better-sqlite3')),
    forbid(
      'screen-features-stand-alone',
      { path: '^src-renderer/features/([^/]+)/' },
      { path: '^src-renderer/', pathNot: '^src-renderer/(features/$1/|ui/|hooks/|api\\.ts$)' },
    ),
    forbid(
      'screen-parts-know-no-feature',
      { path: '^src-renderer/(ui|hooks|api\\.ts)' },
      { path: '^src-renderer/features/' },
    ),
    forbid('nothing-imports-tests', { path: '^src-' }, { path: '^tests' }),
    forbid('no-cycles', { path: '^src-' }, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    forbid('no-unresolved', { path: '^src-' }, { couldNotResolve: true, pathNot: '\\.(css|wasm)' }),
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.css'],
    },
  },
}
