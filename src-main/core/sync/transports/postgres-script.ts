/** The names of what an administrator makes. Both are identifiers of SQL that need no quotes: `^[a-z_][a-z0-9_]{0,62}$`. */
export interface PostgresNames {
  /** Of a club's own: two clubs of one database have two. */
  readonly schema: string
  /** What Meibo signs in as. */
  readonly role: string
}

/**
 * What an administrator runs once for a club, for instance with `psql -v ON_ERROR_STOP=1 -f`. The role, which has to be
 * there, can then read and add, but neither change nor take away: whoever gets hold of a laptop's password cannot spoil
 * what the others have put there.
 */
export function postgresScript({ schema, role }: PostgresNames): string {
  return `-- The role has to be there: CREATE ROLE ${role} LOGIN PASSWORD '...';
CREATE SCHEMA ${schema};

CREATE TABLE ${schema}.file (
  -- Path below the root, with "/". Compared byte by byte, so that it sorts everywhere the same.
  name text COLLATE "C" PRIMARY KEY CHECK (name <> '' AND length(name) <= 900),
  -- The path without its last part; '' is the root.
  folder text COLLATE "C" NOT NULL GENERATED ALWAYS AS (rtrim(regexp_replace(name, '[^/]*$', ''), '/')) STORED,
  -- Sealed by Meibo: the server cannot read it.
  bytes bytea NOT NULL,
  added timestamptz NOT NULL DEFAULT now()
);

-- Sealed bytes do not get smaller.
ALTER TABLE ${schema}.file ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE INDEX file_folder ON ${schema}.file (folder, name);

GRANT USAGE ON SCHEMA ${schema} TO ${role};
GRANT SELECT, INSERT ON ${schema}.file TO ${role};
`
}
