-- What is written to the lead's own questions is searched like the rest of an observation. It stands in a table of its
-- own, which no generated column can look into; so the observation carries it along as one text, kept by the database.
ALTER TABLE observations ADD COLUMN answers_text text NOT NULL DEFAULT '';

CREATE FUNCTION answers_are_carried_along() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE observations SET answers_text = given.words
  FROM (
    SELECT touched.id, coalesce(string_agg(concat_ws(' ', nullif(a.text, ''), nullif(array_to_string(a.choices, ' '), '')), ' ' ORDER BY a.question_id), '') AS words
    FROM (SELECT DISTINCT observation_id AS id FROM changed) AS touched
    LEFT JOIN observation_answers AS a ON a.observation_id = touched.id
    GROUP BY touched.id) AS given
  WHERE observations.id = given.id AND observations.answers_text <> given.words;
  RETURN NULL;
END $$;
CREATE TRIGGER answers_given_are_carried AFTER INSERT ON observation_answers REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION answers_are_carried_along();
CREATE TRIGGER answers_changed_are_carried AFTER UPDATE ON observation_answers REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION answers_are_carried_along();
CREATE TRIGGER answers_taken_back_are_carried AFTER DELETE ON observation_answers REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION answers_are_carried_along();

UPDATE observations SET answers_text = given.words
FROM (
  SELECT observation_id AS id, string_agg(concat_ws(' ', nullif(text, ''), nullif(array_to_string(choices, ' '), '')), ' ' ORDER BY question_id) AS words
  FROM observation_answers GROUP BY observation_id) AS given
WHERE observations.id = given.id;

-- As in 20261123000400, with that text as well.
ALTER TABLE observations DROP COLUMN search;
ALTER TABLE observations ADD COLUMN search tsvector GENERATED ALWAYS AS (
  strip(
    to_tsvector('danish', facts || ' ' || quote || ' ' || interpretation || ' ' || comparison_text || ' ' || idea || ' ' || answers_text) ||
    to_tsvector('simple', facts || ' ' || quote || ' ' || interpretation || ' ' || comparison_text || ' ' || idea || ' ' || answers_text))
) STORED;
CREATE INDEX observations_search_idx ON observations USING gin (search) WITH (fastupdate = off);
ALTER TABLE observations ALTER COLUMN search SET STATISTICS 1000;
