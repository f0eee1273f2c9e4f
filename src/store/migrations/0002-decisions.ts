/** Claims that people add, metadata they set, what a new reading changed, and topics kept ready. */
export const decisions = `
-- What people decide beside reviews. It outlives the paper: the same file dropped again finds it here.
CREATE TABLE decisions (
  number bigint GENERATED ALWAYS AS IDENTITY,
  id text PRIMARY KEY,
  paper text COLLATE "C" NOT NULL,
  record json NOT NULL,
  saved_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX decisions_paper ON decisions (paper, number);
CREATE TRIGGER decisions_append_only BEFORE UPDATE OR DELETE ON decisions FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER decisions_never_emptied BEFORE TRUNCATE ON decisions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The claim that was reviewed, as it was read then.
ALTER TABLE reviews ADD COLUMN about json, ADD COLUMN document text COLLATE "C";
CREATE INDEX reviews_document ON reviews (document, number);
ALTER TABLE reviews DISABLE TRIGGER reviews_append_only;
UPDATE reviews SET about = claims.record, document = claims.document FROM claims WHERE claims.id = reviews.claim;
ALTER TABLE reviews ENABLE TRIGGER reviews_append_only;

ALTER TABLE documents ADD COLUMN stale boolean NOT NULL DEFAULT false;

-- The newest reading against the one before.
CREATE TABLE comparisons (
  document text COLLATE "C" PRIMARY KEY REFERENCES papers (id),
  body bytea NOT NULL
);

-- "added": by a person. "successor": what stands in the place of a reviewed claim that is found no more as it was.
-- PostgreSQL takes "<words>" for a tag, "either/or" for a file and "&words;" for an entity, and would not find the words in them.
ALTER TABLE claims
  DROP COLUMN quote_words,
  ADD COLUMN added boolean NOT NULL DEFAULT false,
  ADD COLUMN comparator text NOT NULL DEFAULT '=',
  ADD COLUMN unit text NOT NULL DEFAULT 'percent',
  ADD COLUMN topic text COLLATE "C",
  ADD COLUMN successor text COLLATE "C",
  ADD COLUMN successor_slots text[] NOT NULL DEFAULT '{}';
ALTER TABLE claims
  ADD COLUMN quote_words tsvector GENERATED ALWAYS AS (to_tsvector('english', translate(quote, '<>/&', '    '))) STORED;
CREATE INDEX claims_quote_words ON claims USING gin (quote_words);
CREATE INDEX claims_topic ON claims (topic);
CREATE INDEX claims_successor ON claims (successor) WHERE successor IS NOT NULL;
CREATE INDEX claims_confidence ON claims (confidence);
CREATE INDEX claims_verdict ON claims (verdict);

-- A topic with its counts, and which must be counted anew before anybody looks. The second may name a topic many times.
CREATE TABLE topics (
  key text COLLATE "C" PRIMARY KEY,
  record json NOT NULL,
  materials text[] NOT NULL,
  areas text[] NOT NULL,
  measure text NOT NULL,
  papers int NOT NULL,
  conflicts int NOT NULL
);
CREATE INDEX topics_papers ON topics (papers DESC, key);
CREATE TABLE stale_topics (key text COLLATE "C" NOT NULL);
CREATE INDEX stale_topics_key ON stale_topics (key);

CREATE FUNCTION note_stale_topics() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    INSERT INTO stale_topics SELECT DISTINCT topic FROM before WHERE topic IS NOT NULL;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO stale_topics SELECT DISTINCT topic FROM after WHERE topic IS NOT NULL;
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER claims_added AFTER INSERT ON claims REFERENCING NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION note_stale_topics();
CREATE TRIGGER claims_changed AFTER UPDATE ON claims REFERENCING OLD TABLE AS before NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION note_stale_topics();
CREATE TRIGGER claims_removed AFTER DELETE ON claims REFERENCING OLD TABLE AS before
  FOR EACH STATEMENT EXECUTE FUNCTION note_stale_topics();

-- A claim without a year is compared by the year of its paper.
CREATE FUNCTION note_stale_topics_of_paper() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO stale_topics SELECT DISTINCT topic FROM claims WHERE document = NEW.id AND topic IS NOT NULL;
  RETURN NULL;
END
$$;
CREATE TRIGGER papers_published AFTER UPDATE OF published ON papers FOR EACH ROW
  WHEN (OLD.published IS DISTINCT FROM NEW.published) EXECUTE FUNCTION note_stale_topics_of_paper();
`
