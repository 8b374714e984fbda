-- The report gives each source as the last eight digits of its observation's id, and the list of all is searched by them.
-- A row is found by its words or by its number, so the number needs an index of its own beside that of the words.
CREATE INDEX observations_source_number ON observations (right(id::text, 8)) WHERE state = 'submitted';

-- An event lists what was observed at it.
CREATE INDEX observations_of_event ON observations (event_id) WHERE state = 'submitted';
