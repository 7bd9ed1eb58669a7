-- A size that was put away and taken back was not there in between, and the rules must never say that it was (lib/programs/size-ladder.ts).
ALTER TABLE "devices" ADD COLUMN "away" JSONB NOT NULL DEFAULT '[]';
ALTER TABLE "devices" ADD CONSTRAINT "devices_away_check" CHECK (jsonb_typeof("away") = 'array');
