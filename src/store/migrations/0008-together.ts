/** Materials counted as a claim names them together, so that a claim on two rare earths is counted as one on rare earths. */
export const together = `
-- "cobalt nickel" is one value; facets.ts gives each material, and each broader one, its share. A period longer than three centuries is a
-- slip of the pen, and is no year; a century was too short for what is told of the years since 1900.
CREATE OR REPLACE FUNCTION counted_values(materials text[], areas text[], measure text, kind text, status text, document text,
  confidence float8, period_from int, period_to int) RETURNS TABLE (facet text, id text) LANGUAGE sql IMMUTABLE ROWS 10 AS $$
  SELECT 'materials', array_to_string(materials, ' ') WHERE materials <> '{}'
  UNION ALL SELECT 'areas', unnest(areas)
  UNION ALL VALUES ('measures', measure), ('kinds', kind), ('statuses', status), ('papers', document),
    ('confidences', least(floor(confidence * 10), 9)::int::text)
  UNION ALL SELECT 'years', year::text FROM generate_series(period_from, period_to) AS year WHERE period_to - period_from < 300
$$;

LOCK TABLE claims IN SHARE ROW EXCLUSIVE MODE;
DELETE FROM tallies WHERE facet IN ('materials', 'years');
INSERT INTO tallies SELECT v.facet, v.id, c.verdict, count(*) FROM claims AS c,
  counted_values(c.materials, c.areas, c.measure, c.kind, c.status, c.document, c.confidence, c.period_from, c.period_to) AS v
  WHERE v.facet IN ('materials', 'years') GROUP BY 1, 2, 3;
`
