/** Who says what a claim says, for papers that quote one body are one voice. */
export const voices = `
ALTER TABLE claims ADD COLUMN source text;
CREATE TRIGGER papers_publisher AFTER UPDATE OF publisher ON papers FOR EACH ROW
  WHEN (OLD.publisher IS DISTINCT FROM NEW.publisher) EXECUTE FUNCTION note_stale_topics_of_paper();
-- Verdicts are others now: all are counted anew.
INSERT INTO stale_topics SELECT key FROM topics;
`
