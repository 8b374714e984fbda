-- What another municipality has learnt, told on the phone or read, without a study tour. A new word can be used first in
-- the next migration.
ALTER TYPE "observation_origin" ADD VALUE 'outside';
