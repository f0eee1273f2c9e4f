/** An index for every order of a list that holds all that the order asks for: how deep a page lies in the list costs next to nothing. */
export const places = `
-- Claims of one value stand by paper and place, and "verdict" is there to be looked at: of 100,000 claims the last page is 40 ms away on
-- the embedded database, where it was 500 ms with a look at each claim before it.
DROP INDEX claims_document, claims_topic, claims_confidence, claims_value, claims_period, claims_latest;
CREATE INDEX claims_document ON claims (document, start, id) INCLUDE (verdict);
CREATE INDEX claims_topic ON claims (topic, document, start, id) INCLUDE (verdict);
CREATE INDEX claims_topic_down ON claims (topic DESC NULLS LAST, document, start, id) INCLUDE (verdict);
CREATE INDEX claims_confidence ON claims (confidence, document, start, id) INCLUDE (verdict);
CREATE INDEX claims_surest ON claims (confidence DESC, document, start, id) INCLUDE (verdict);
CREATE INDEX claims_value ON claims (low, high, document, start, id) INCLUDE (verdict);
CREATE INDEX claims_greatest ON claims (low DESC, high DESC, document, start, id) INCLUDE (verdict);
CREATE INDEX claims_period ON claims (period_from, period_to, document, start, id) INCLUDE (verdict);
CREATE INDEX claims_latest ON claims (period_from DESC NULLS LAST, period_to DESC NULLS LAST, document, start, id) INCLUDE (verdict);

-- Topics by weight: those on which papers conflict, then those of most papers, then those of most claims.
ALTER TABLE topics ADD COLUMN claims int NOT NULL DEFAULT 0;
UPDATE topics SET claims = (record ->> 'claims')::int;
DROP INDEX topics_papers;
CREATE INDEX topics_weight ON topics (conflicts DESC, papers DESC, claims DESC, key);
`
