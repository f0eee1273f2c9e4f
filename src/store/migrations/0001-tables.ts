/** Papers, their arrivals, what was read in them, and what people decided. */
export const tables = `
CREATE TABLE papers (
  id text PRIMARY KEY CHECK (id ~ '^[0-9a-f]{64}$'),
  name text NOT NULL,
  collection text NOT NULL,
  bytes bigint NOT NULL,
  title text,
  publisher text,
  published int,
  language text,
  pages int,
  reader text,
  state text NOT NULL DEFAULT 'waiting',
  progress double precision NOT NULL DEFAULT 0,
  reason text,
  claims int NOT NULL DEFAULT 0,
  added_at timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz
);
CREATE INDEX papers_collection ON papers (collection);

CREATE TABLE drops (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  paper text NOT NULL REFERENCES papers (id),
  name text NOT NULL,
  collection text NOT NULL,
  outcome text NOT NULL,
  at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX drops_paper ON drops (paper);

-- Apart from the papers, so that a list of them never touches a text of megabytes. The body is the packed document.
CREATE TABLE documents (
  id text PRIMARY KEY REFERENCES papers (id),
  body bytea NOT NULL
);
ALTER TABLE documents ALTER COLUMN body SET STORAGE EXTERNAL;

CREATE TABLE mentions (
  document text NOT NULL REFERENCES papers (id),
  number int NOT NULL,
  kind text NOT NULL,
  name text,
  record json NOT NULL,
  PRIMARY KEY (document, number)
);
CREATE INDEX mentions_name ON mentions (kind, name);

-- The slots in columns are what a person corrected, else what was read; "record" is the claim as it was read.
CREATE TABLE claims (
  id text PRIMARY KEY,
  document text NOT NULL REFERENCES papers (id),
  page int NOT NULL,
  start int NOT NULL,
  quote text NOT NULL,
  quote_words tsvector GENERATED ALWAYS AS (to_tsvector('english', quote)) STORED,
  materials text[] NOT NULL,
  origin text[] NOT NULL,
  destination text[] NOT NULL,
  measure text NOT NULL,
  kind text NOT NULL,
  low double precision NOT NULL,
  high double precision NOT NULL,
  period_from int,
  period_to int,
  status text NOT NULL,
  confidence double precision NOT NULL,
  record json NOT NULL,
  verdict text NOT NULL DEFAULT 'unreviewed',
  review json,
  gone_at timestamptz
);
CREATE INDEX claims_document ON claims (document, start);
CREATE INDEX claims_materials ON claims USING gin (materials);
CREATE INDEX claims_origin ON claims USING gin (origin);
CREATE INDEX claims_destination ON claims USING gin (destination);
CREATE INDEX claims_quote_words ON claims USING gin (quote_words);
CREATE INDEX claims_measure ON claims (measure);

-- No reference to claims: a decision outlives the claim it is about.
CREATE TABLE reviews (
  number bigint GENERATED ALWAYS AS IDENTITY,
  id text PRIMARY KEY,
  claim text NOT NULL,
  record json NOT NULL,
  saved_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX reviews_claim ON reviews (claim, number);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'reviews are append-only: a decision is never changed or removed, a later one is added';
END
$$;
CREATE TRIGGER reviews_append_only BEFORE UPDATE OR DELETE ON reviews FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER reviews_never_emptied BEFORE TRUNCATE ON reviews FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`
