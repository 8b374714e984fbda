ALTER TABLE observations ADD COLUMN outside_place text NOT NULL DEFAULT '';

-- An outside place goes with an outside origin, is named when it is handed in, and is no site or unit of ours.
ALTER TABLE observations ADD CONSTRAINT observations_outside_check CHECK (
  CASE WHEN origin = 'outside' THEN site_id IS NULL AND unit_id IS NULL AND (state = 'draft' OR outside_place <> '') ELSE outside_place = '' END);
