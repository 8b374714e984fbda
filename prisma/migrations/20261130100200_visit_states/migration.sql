-- A seat that is held until somebody has said yes, and the two ways in which nobody does. By itself, because a new value
-- of a type can be used only once it is committed.
ALTER TYPE "visit_state" ADD VALUE 'pending';
ALTER TYPE "visit_state" ADD VALUE 'declined';
ALTER TYPE "visit_state" ADD VALUE 'lapsed';
