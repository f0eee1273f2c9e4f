/** Claims counted by what they say, as they are saved; and an index for every order of a list. */
export const tallies = `
-- How many claims have a value: the sum of all rows with it. Whoever changes claims adds rows and touches none, so that nobody waits for
-- another; see tallies.ts, which makes many rows one.
CREATE TABLE tallies (
  facet text NOT NULL,
  id text COLLATE "C" NOT NULL,
  verdict text NOT NULL,
  count int NOT NULL
);
CREATE INDEX tallies_facet ON tallies (facet);

-- What of a claim is counted. A period longer than a century is a slip of the pen, and is no year.
CREATE FUNCTION counted_values(materials text[], areas text[], measure text, kind text, status text, document text, confidence float8,
  period_from int, period_to int) RETURNS TABLE (facet text, id text) LANGUAGE sql IMMUTABLE ROWS 10 AS $$
  SELECT 'materials', unnest(materials)
  UNION ALL SELECT 'areas', unnest(areas)
  UNION ALL VALUES ('measures', measure), ('kinds', kind), ('statuses', status), ('papers', document),
    ('confidences', least(floor(confidence * 10), 9)::int::text)
  UNION ALL SELECT 'years', year::text FROM generate_series(period_from, period_to) AS year WHERE period_to - period_from < 100
$$;

CREATE FUNCTION note_tallies() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    INSERT INTO tallies SELECT v.facet, v.id, c.verdict, -count(*) FROM before AS c,
      counted_values(c.materials, c.areas, c.measure, c.kind, c.status, c.document, c.confidence, c.period_from, c.period_to) AS v
      GROUP BY 1, 2, 3;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO tallies SELECT v.facet, v.id, c.verdict, count(*) FROM after AS c,
      counted_values(c.materials, c.areas, c.measure, c.kind, c.status, c.document, c.confidence, c.period_from, c.period_to) AS v
      GROUP BY 1, 2, 3;
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER claims_tallied_added AFTER INSERT ON claims REFERENCING NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION note_tallies();
CREATE TRIGGER claims_tallied_changed AFTER UPDATE ON claims REFERENCING OLD TABLE AS before NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION note_tallies();
CREATE TRIGGER claims_tallied_removed AFTER DELETE ON claims REFERENCING OLD TABLE AS before
  FOR EACH STATEMENT EXECUTE FUNCTION note_tallies();

-- Without this lock a claim saved between the two would be counted twice or never.
LOCK TABLE claims IN SHARE ROW EXCLUSIVE MODE;
INSERT INTO tallies SELECT v.facet, v.id, c.verdict, count(*) FROM claims AS c,
  counted_values(c.materials, c.areas, c.measure, c.kind, c.status, c.document, c.confidence, c.period_from, c.period_to) AS v
  GROUP BY 1, 2, 3;

CREATE INDEX claims_value ON claims (low, high);
CREATE INDEX claims_period ON claims (period_from, period_to);
CREATE INDEX claims_latest ON claims (period_from DESC NULLS LAST, period_to DESC NULLS LAST);
CREATE INDEX topics_conflicts ON topics (conflicts DESC, key) WHERE conflicts > 0;
`
