/** Papers, their arrivals, what was read in them, and what people decided. */
export const tables = `
-- Ids are compared by their bytes, on every server alike.
CREATE TABLE papers (
  id text COLLATE "C" PRIMARY KEY CHECK (id ~ '^[0-9a-f]{64}$'),
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
-- The order of a list of claims: with it the first page needs the first papers, not a sort of all claims.
CREATE INDEX papers_title ON papers (lower(coalesce(title, name)) COLLATE "C", id);

CREATE TABLE drops (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  paper text COLLATE "C" NOT NULL REFERENCES papers (id),
  name text NOT NULL,
  collection text NOT NULL,
  outcome text NOT NULL,
  at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX drops_paper ON drops (paper);

-- Apart from the papers, so that a list of them never touches a text of megabytes. The body is the packed document.
CREATE TABLE documents (
  id text COLLATE "C" PRIMARY KEY REFERENCES papers (id),
  body bytea NOT NULL
);

-- All of a document in one row, packed: they are always read together, and there are three for each claim.
CREATE TABLE mentions (
  document text COLLATE "C" PRIMARY KEY REFERENCES papers (id),
  body bytea NOT NULL
);

-- The slots in columns are what a person corrected, else what was read; "record" is the claim as it was read.
CREATE TABLE claims (
  id text COLLATE "C" PRIMARY KEY,
  document text COLLATE "C" NOT NULL REFERENCES papers (id),
  page int NOT NULL,
  start int NOT NULL,
  quote text NOT NULL,
  quote_words tsvector GENERATED ALWAYS AS (to_tsvector('english', quote)) STORED,
  materials text[] NOT NULL,
  origin text[] NOT NULL,
  destination text[] NOT NULL,
  areas text[] NOT NULL,
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
CREATE INDEX claims_document ON claims (document, start, id);
CREATE INDEX claims_materials ON claims USING gin (materials);
CREATE INDEX claims_areas ON claims USING gin (areas);
CREATE INDEX claims_quote_words ON claims USING gin (quote_words);
CREATE INDEX claims_measure ON claims (measure);

-- No reference to claims: a decision outlives the claim it is about.
CREATE TABLE reviews (
  number bigint GENERATED ALWAYS AS IDENTITY,
  id text PRIMARY KEY,
  claim text COLLATE "C" NOT NULL,
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
